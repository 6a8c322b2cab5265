import { css } from 'lit';

/** A few choices of which one holds, side by side. */
export const segments = css`
  .segments { display: flex; border-radius: calc(var(--_radius) * 0.75); background: var(--_surface); box-shadow: inset 0 0 0 1px var(--_line-control); }
  .segments button { flex: 1 0 auto; min-height: 44px; min-width: 60px; padding: 0 12px; border-radius: calc(var(--_radius) * 0.75); font: 550 14px/20px var(--_font); color: var(--_text-soft); text-align: center; white-space: nowrap; }
  .segments button:hover { color: var(--_text); }
  .segments [aria-pressed='true'] { background: var(--_accent-soft); color: var(--_accent-text); font-weight: 650; box-shadow: inset 0 0 0 1px var(--_line-control); }
  fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
  legend { padding: 0; margin-bottom: 6px; font: 600 15px/20px var(--_font); }
  .segment-field .segments { display: inline-flex; min-width: min(100%, 240px); }
`;
