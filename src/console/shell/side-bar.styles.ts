import { css } from 'lit';

export default css`
  :host { display: flex; flex-direction: column; width: 216px; height: 100vh; height: 100dvh; padding: 20px 14px 16px; border-inline-end: 1px solid var(--_line); background: var(--_surface); overflow-y: auto; }
  .brand { display: flex; align-items: center; gap: 10px; padding: 4px 10px 22px; font: 650 17px/24px var(--_font); letter-spacing: -0.015em; }
  .brand .mark { color: var(--_accent); }
  nav { display: grid; gap: 2px; }
  a { display: flex; align-items: center; gap: 12px; min-height: 44px; padding: 0 12px; border-radius: var(--_radius-s); text-decoration: none; font: 500 15px/20px var(--_font); color: var(--_text-soft); }
  a:hover { background: var(--_surface-soft); color: var(--_text); }
  a[aria-current='page'] { background: var(--_accent-soft); color: var(--_accent-text); font-weight: 600; }
  .end { margin-top: auto; padding-top: 20px; }
  .switch { padding: 12px 10px 14px; }
  .me { display: flex; align-items: center; gap: 12px; width: 100%; padding: 14px 8px 4px; border-top: 1px solid var(--_line); min-height: 66px; }
  .me visavis-face { width: 48px; }
  .me .label { min-width: 0; }
  .me strong { display: block; font: 600 14px/19px var(--_font); overflow-wrap: anywhere; }
  .me .label span { display: block; font: 450 13px/18px var(--_font); color: var(--_text-soft); }
  .me:hover strong { text-decoration: underline; text-underline-offset: 3px; }
  visavis-person-menu { position: fixed; inset: auto auto 84px 14px; }
  :host([slim]) { width: 72px; align-items: center; padding-inline: 10px; }
  :host([slim]) .label, :host([slim]) wa-switch::part(label) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  :host([slim]) a { width: 48px; height: 48px; padding: 0; justify-content: center; }
  :host([slim]) .switch { padding-inline: 0; display: grid; justify-items: center; }
  :host([slim]) .brand { padding-inline: 0; }
  :host([slim]) .me { padding-inline: 0; justify-content: center; }
`;
