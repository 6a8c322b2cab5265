import { css } from 'lit';

export default css`
  :host { container-type: inline-size; }
  li { display: grid; grid-template-columns: 150px minmax(230px, auto) minmax(60px, 1fr) auto; gap: 8px 18px; align-items: start; padding: 12px 0; }
  li + li { border-top: 1px solid var(--_line); }
  wa-switch { min-height: 44px; display: grid; align-content: center; justify-items: start; }
  .windows { display: grid; gap: 8px; }
  .closed { min-height: 44px; display: flex; align-items: center; color: var(--_text-soft); }
  .window { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; }
  .window input { width: 76px; min-height: 44px; padding: 8px 4px; border: 0; border-radius: calc(var(--_radius) * 0.6); background: var(--_surface); box-shadow: inset 0 0 0 1.5px var(--_line-control); font: 500 16px/24px var(--_font); text-align: center; font-variant-numeric: tabular-nums; }
  .window [aria-invalid='true'] { box-shadow: inset 0 0 0 2px var(--_danger); }
  .window .fault { flex-basis: 100%; max-width: 46ch; margin: 0; }
  .window .night { flex-basis: 100%; font: 450 13px/18px var(--_font); color: var(--_text-soft); }
  .icon-button { color: var(--_text-soft); }
  .day { position: relative; height: 8px; margin-top: 18px; border-radius: 4px; background: var(--_line); }
  .day svg { position: absolute; inset: 0; width: 100%; height: 8px; fill: var(--_accent-line); }
  .tools { display: flex; gap: 6px; justify-content: flex-end; min-width: 214px; }
  .tool { display: inline-flex; align-items: center; gap: 6px; min-height: 44px; padding: 0 10px; border-radius: var(--_radius-s); font: 550 14px/20px var(--_font); color: var(--_accent-text); }
  button.tool:hover { background: var(--_surface-soft); }
  .tool select { min-height: 44px; max-width: 116px; padding: 0 4px; border: 0; border-radius: var(--_radius-s); background: transparent; font: 550 14px/20px var(--_font); color: var(--_accent-text); }
  .tool option { color: CanvasText; background: Canvas; }
  @container (max-width: 740px) {
    li { grid-template-columns: 136px minmax(200px, 1fr) auto; gap: 8px 12px; }
    .day { display: none; }
  }
  @container (max-width: 590px) {
    li { grid-template-columns: minmax(0, 1fr); gap: 4px; }
    .windows:has(.closed), .tools:empty { display: none; }
    .tools { justify-content: flex-start; min-width: 0; margin-inline-start: -10px; }
  }
  @media (forced-colors: active) { .window input, .day { border: 1px solid; } }
`;
