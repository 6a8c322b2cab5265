import { css } from 'lit';

export default css`
  :host { text-align: center; }
  .hero { position: relative; width: 112px; margin: 8px auto 20px; }
  visavis-face { width: 112px; }
  .hero span { position: absolute; inset: auto -2px -2px auto; display: grid; place-items: center; width: 36px; height: 36px; border-radius: 50%; background: var(--_accent); color: var(--_on-accent); box-shadow: 0 0 0 3px var(--_surface); }
  h2 { font: var(--_title); letter-spacing: -0.015em; }
  h2:focus { outline: none; }
  .lead { margin-top: 8px; text-wrap: balance; overflow-wrap: anywhere; }
  dl { display: grid; grid-template-columns: auto 1fr; gap: 16px 14px; margin: 24px 0; padding: 20px; border-radius: var(--_radius-l); background: var(--_surface-soft); text-align: start; }
  dt { padding-top: 1px; color: var(--_accent-text); }
  dd strong, dd span { display: block; }
  dd strong { font: var(--_label); line-height: 22px; }
  dd span { color: var(--_text-soft); font-variant-numeric: tabular-nums; }
  .manage { margin-top: 20px; }
  ::slotted(*) { margin-top: 20px; }
`;
