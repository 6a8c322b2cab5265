import { css } from 'lit';

export const dialogStyles = css`
  wa-dialog { --width: 560px; --spacing: 24px; }
  wa-dialog::part(title) { font: 650 22px/28px var(--_font); letter-spacing: -0.02em; }
  wa-dialog::part(dialog) { border-radius: var(--_radius-xl); }
  .foot .gap { flex: 1; }
  .pair { grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); }
  details { border-top: 1px solid var(--_line); padding-top: 6px; }
  summary { min-height: 44px; display: flex; align-items: center; gap: 8px; cursor: pointer; font-weight: 600; color: var(--_accent-text); }
  details > div { display: grid; gap: 22px; padding-top: 10px; }
  fieldset { border: 0; margin: 0; padding: 0; }
  legend { padding: 0; }
  .people { display: grid; gap: 4px; }
  .people wa-checkbox { min-height: 44px; display: flex; align-items: center; }
  @media (max-width: 560px) { wa-dialog { --width: calc(100vw - 16px); --spacing: 18px; } }
`;
