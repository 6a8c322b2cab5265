import { css } from 'lit';

export const dialogStyles = css`
  wa-dialog { --width: 560px; --spacing: 24px; }
  wa-dialog::part(title) { font: 650 22px/28px var(--_font); letter-spacing: -0.02em; }
  wa-dialog::part(dialog) { border-radius: var(--_radius-xl); background: var(--_surface); }
  .foot .gap { flex: 1; }
  .pair { grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); }
  details { border-top: 1px solid var(--_line); padding-top: 6px; }
  summary { min-height: 44px; display: flex; align-items: center; gap: 8px; cursor: pointer; font-weight: 600; color: var(--_accent-text); }
  summary svg { transition: rotate var(--_calm) var(--_ease-both); }
  details[open] summary svg { rotate: 180deg; }
  details > div { display: grid; grid-template-columns: minmax(0, 1fr); gap: 22px; padding-top: 10px; }
  fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
  legend { padding: 0; }
  .people { display: grid; gap: 4px; }
  .boxes { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(180px, 100%), 1fr)); gap: 0 16px; }
  .people wa-checkbox { min-height: 44px; display: grid; align-content: center; justify-items: start; }
  @media (max-width: 560px) { wa-dialog { --width: calc(100vw - 16px); --spacing: 18px; } }
`;
