import { css } from 'lit';

export default css`
  section { background: var(--_surface); border-radius: var(--_radius-xl); box-shadow: 0 0 0 2px var(--_accent), var(--_shadow-1); padding: 32px; }
  .caller { display: flex; align-items: center; gap: 28px; }
  .caller visavis-face { width: 96px; margin: 8px; }
  .caller h2 { font: 650 26px/32px var(--_font); letter-spacing: -0.02em; overflow-wrap: anywhere; }
  .caller p { font: 450 15px/22px var(--_font); color: var(--_text-soft); margin-top: 2px; font-variant-numeric: tabular-nums; }
  .context { display: grid; grid-template-columns: repeat(auto-fit, minmax(240px, 1fr)); gap: 14px; margin-top: 26px; }
  .context > div { background: var(--_surface-soft); border-radius: var(--_radius-l); padding: 14px 16px; }
  h3 { font: 500 13px/18px var(--_font); color: var(--_text-soft); margin-bottom: 8px; }
  blockquote { margin: 0; font: 500 18px/27px var(--_font); text-wrap: pretty; overflow-wrap: anywhere; }
  .glimpse { display: grid; gap: 2px; justify-items: start; }
  .glimpse strong { font: 600 16px/22px var(--_font); }
  .glimpse .num { color: var(--_text-soft); }
  .glimpse a { display: inline-flex; align-items: center; gap: 8px; min-height: 44px; font-size: 14px; }
  .answer { display: flex; gap: 10px; margin-top: 28px; }
  .answer wa-button { --wa-form-control-height: 56px; }
  .accept { min-width: 220px; }
  .accept svg { display: inline-block; vertical-align: -6px; margin-inline-end: 8px; }
  @media (max-width: 700px) {
    section { padding: 20px; }
    .caller { gap: 18px; }
    .caller visavis-face { width: 70px; margin: 6px; }
    .caller h2 { font-size: 22px; line-height: 28px; }
    .context { gap: 10px; margin-top: 18px; }
    blockquote { font-size: 16px; line-height: 23px; }
    .answer { margin-top: 18px; }
    .accept { flex: 1; min-width: 0; }
  }
  @media (forced-colors: active) { section { border: 2px solid; } }
`;
