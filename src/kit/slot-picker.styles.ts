import { css } from 'lit';

export default css`
  .week { display: flex; align-items: center; margin-inline-end: -12px; }
  .week h2 { flex: 1; font: var(--_label); }
  .icon-button[aria-disabled='true'] { color: var(--_line-control); background: none; cursor: default; }
  .days { display: grid; grid-template-columns: repeat(7, minmax(44px, 1fr)); gap: 4px; margin-inline: -6px; }
  .day { position: relative; display: grid; justify-items: center; align-content: center; gap: 1px; height: 72px; border-radius: var(--_radius-m); transition: background-color var(--_fast) var(--_ease-both); }
  .day small { font: 500 13px/17px var(--_font); color: var(--_text-soft); }
  .day b { font: 600 18px/24px var(--_font); font-variant-numeric: tabular-nums; }
  .day i { width: 16px; height: 3px; margin-top: 3px; border-radius: 2px; background: var(--_accent-line); }
  .many i { width: 22px; background: var(--_accent); }
  .none i { visibility: hidden; }
  .full i { width: auto; height: auto; margin: 0; background: none; font: 500 11px/12px var(--_font); color: var(--_text-soft); }
  .none b, .full b { font-weight: 400; color: var(--_text-soft); }
  .day:is(.none, .full) { cursor: default; }
  .day:not(.none, .full):hover { background: var(--_surface-soft); }
  .day[aria-pressed='true'] { background: var(--_accent-soft); box-shadow: inset 0 0 0 1.5px var(--_accent); }
  visavis-zone-choice { margin-top: 10px; }
  .times h3 { font: 550 14px/20px var(--_font); color: var(--_text-soft); margin: 14px 0 8px; }
  .part { display: grid; grid-template-columns: repeat(auto-fill, minmax(76px, 1fr)); gap: 8px; }
  .start { display: grid; place-content: center; min-height: 48px; border-radius: var(--_radius-m); box-shadow: inset 0 0 0 1.5px var(--_accent-line); text-align: center; font: 600 16px/20px var(--_font); font-variant-numeric: tabular-nums; transition: background-color var(--_fast) var(--_ease-both); }
  .start small { font: 500 12px/14px var(--_font); }
  .start:hover { background: var(--_accent-soft); }
  .start[aria-pressed='true'] { background: var(--_accent); color: var(--_on-accent); box-shadow: none; }
  .outlines { margin-top: 42px; }
  .outlines span { height: 48px; border-radius: var(--_radius-m); box-shadow: inset 0 0 0 1.5px var(--_line); }
  div.none { display: grid; gap: 12px; margin-top: 24px; text-align: center; color: var(--_text-soft); }
  .note { margin-bottom: 12px; }
  p.note { margin-top: 16px; }
  .nearby { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 10px; }
  .nearby .button { font-weight: 550; font-size: 14px; padding-inline: 14px; }
`;
