import { css } from 'lit';

/** A mail as it is written and read in the settings. */
export const mailStyles = css`
  wa-dialog { --width: 720px; }
  wa-dialog form { max-width: none; }
  .chips { display: flex; flex-wrap: wrap; gap: 8px; margin-top: -10px; }
  .chip { min-height: 44px; padding: 8px 14px; border-radius: 99px; box-shadow: inset 0 0 0 1.5px var(--_accent-line); font: 550 14px/20px var(--_font); color: var(--_accent-text); }
  .chip:hover { background: var(--_accent-soft); }
  .letter { margin: 0; border-radius: var(--_radius-m); box-shadow: inset 0 0 0 1px var(--_line); overflow: hidden; }
  .letter figcaption { padding: 12px 16px; border-bottom: 1px solid var(--_line); font: 600 15px/22px var(--_font); }
  iframe { display: block; width: 100%; height: 440px; border: 0; background: #fff; }
  .letter details { padding: 0 16px; }
  pre { margin: 0 0 16px; max-height: 320px; overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere; font: 450 14px/21px ui-monospace, 'Cascadia Code', 'Roboto Mono', monospace; }
`;
