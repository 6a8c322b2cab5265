import { css } from 'lit';

export default css`
  .grid { display: grid; grid-template-columns: 64px repeat(var(--days), minmax(0, 1fr)); border-radius: var(--_radius-l); background: var(--_surface); box-shadow: inset 0 0 0 1px var(--_line); overflow: hidden; }
  .name { display: flex; align-items: center; gap: 8px; min-height: 52px; padding: 0 12px; border-inline-start: 1px solid var(--_line); border-bottom: 1px solid var(--_line); font: 450 14px/20px var(--_font); color: var(--_text-soft); }
  .name b { font: 650 17px/24px var(--_font); color: var(--_text); font-variant-numeric: tabular-nums; }
  .name.now b { padding: 2px 9px; border-radius: var(--_radius-s); background: var(--_accent); color: var(--_on-accent); }
  .corner { border-bottom: 1px solid var(--_line); }
  .hours { display: grid; grid-auto-rows: 96px; }
  .hours span { padding: 6px 10px 0 0; text-align: end; font: 450 13px/18px var(--_font); color: var(--_text-soft); font-variant-numeric: tabular-nums; }
  .day { position: relative; height: calc(96px * var(--hours)); border-inline-start: 1px solid var(--_line); background: repeating-linear-gradient(transparent 0 95px, var(--_line) 95px 96px); }
  .day li { position: absolute; }
  .ev { position: relative; display: flex; flex-direction: column; justify-content: flex-start; width: 100%; height: 100%; padding: 5px 9px; border-radius: 10px; overflow: hidden; background: var(--_accent-soft); font: 450 13px/17px var(--_font); color: var(--_text); }
  .ev:hover { box-shadow: inset 0 0 0 1.5px var(--_accent-line); }
  .ev.past { background: var(--_surface-soft); box-shadow: inset 0 0 0 1px var(--_line); color: var(--_text-soft); }
  .ev.held, .ev.pending { background: var(--_surface); box-shadow: none; outline: 1.5px dashed var(--_accent-line); outline-offset: -1.5px; }
  .line { display: block; overflow-wrap: anywhere; }
  .word:has(~ visavis-face) { padding-inline-end: 24px; }
  .time { color: var(--_accent-text); font-variant-numeric: tabular-nums; }
  .past .time { color: inherit; }
  b { font-weight: 600; }
  .word { display: block; max-width: 100%; color: var(--_text-soft); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .word.care { color: var(--_caution); }
  visavis-face { position: absolute; inset: auto 7px 4px auto; width: 22px; }
  .day .now-line { left: 0; right: 0; height: 0; border-top: 2px solid var(--_text); pointer-events: none; }
  .now-line::before { content: ''; position: absolute; left: -5px; top: -6px; width: 10px; height: 10px; border-radius: 50%; background: var(--_text); }
  :focus-visible { z-index: 1; outline-offset: -3px; }
  @media (forced-colors: active) { .ev { border: 1px solid; } }
`;
