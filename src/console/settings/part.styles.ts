import { css } from 'lit';

/** What the parts of the settings share. */
export const partStyles = css`
  .stack { display: grid; gap: 20px; }
  .card { padding: 26px 28px; }
  .card > h2 { font: 600 17px/24px var(--_font); margin-bottom: 4px; }
  .card > h2 + p { color: var(--_text-soft); margin-bottom: 20px; max-width: 64ch; text-wrap: pretty; }
  .code { display: flex; align-items: flex-start; gap: 8px; padding: 12px 8px 12px 16px; border-radius: var(--_radius-m); background: var(--_surface-soft); box-shadow: inset 0 0 0 1px var(--_line); }
  .code code { flex: 1; min-width: 0; padding: 10px 0; font: 450 14px/22px ui-monospace, 'Cascadia Code', 'Roboto Mono', monospace; overflow-wrap: anywhere; }
  .code + .hint, .hint + .code { margin-top: 8px; }
  .split { display: flex; flex-wrap: wrap; align-items: center; gap: 12px 20px; }
  .split > :first-child { flex: 1; min-width: 240px; }
  .accent { display: grid; grid-template-columns: minmax(0, 220px) 46px; gap: 10px; }
  .accent wa-input { grid-row: 1; }
  .accent wa-input::part(hint) { width: min(480px, 76vw); }
  .accent input { width: 46px; height: 46px; margin-top: 30px; padding: 3px; border: 0; border-radius: var(--wa-border-radius-m); background: var(--_surface); box-shadow: inset 0 0 0 1.5px var(--_line-control); cursor: pointer; }
  .guide { display: grid; gap: 14px; margin-top: 14px; }
  .guide div { display: grid; grid-template-columns: 140px 1fr; gap: 4px 16px; }
  .guide dt { font-weight: 600; }
  .guide dd { color: var(--_text-soft); max-width: 62ch; }
  h3 { display: flex; align-items: center; gap: 8px; margin: 18px 0 2px; font: 600 15px/22px var(--_font); }
  h3 svg { color: var(--_caution); }
  .rows li { min-height: 60px; }
  .said { margin: 18px 0 10px; }
  form.hours { max-width: none; margin-top: 10px; }
  form.below { margin-top: 18px; }
  .segment-field + .rows { margin-top: 14px; }
  .card > .soft + .rows { margin-top: 8px; }
  .rows:empty { display: none; }
  .rows .who .care { color: var(--_caution); }
  .tools { display: flex; flex-wrap: wrap; gap: 4px; }
  summary { min-height: 44px; display: flex; align-items: center; gap: 8px; cursor: pointer; font-weight: 600; color: var(--_accent-text); }
  details[open] summary svg { rotate: 180deg; }
  .add { margin-top: 18px; }
  .split h2 { display: flex; align-items: center; gap: 8px; }
  .split h2 svg { color: var(--_accent-text); }
  @media (max-width: 700px) { .card { padding: 20px 18px; } .guide div { grid-template-columns: 1fr; } }
`;
