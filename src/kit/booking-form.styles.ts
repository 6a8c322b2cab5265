import { css } from 'lit';

export default css`
  form { display: grid; gap: 20px; }
  .slot { display: flex; align-items: start; gap: 12px; padding: 14px 8px 14px 18px; border-radius: var(--_radius-l); background: var(--_accent-soft); }
  .slot div { flex: 1; display: grid; gap: 2px; }
  .slot strong { font: 650 17px/24px var(--_font); letter-spacing: -0.005em; }
  .slot span { color: var(--_text-soft); font-variant-numeric: tabular-nums; }
  .slot .link { padding-inline: 10px; min-height: 32px; }
  .hold { margin-top: -8px; }
  .hold:not(:has(*)) { display: none; }
  .hold .note { align-items: center; flex-wrap: wrap; margin-top: 8px; }
  .hold .note p { flex: 1; min-width: 180px; }
  .field small:empty { display: none; }
  .field small svg { margin-top: 1px; }
  .note .link { display: block; }
  .legal { display: flex; flex-wrap: wrap; justify-content: center; gap: 4px 12px; text-align: center; }
`;
