import { css } from 'lit';

export default css`
  .grid { display: grid; grid-template-columns: 64px repeat(var(--days), minmax(0, 1fr)); border-radius: var(--_radius-l); background: var(--_surface); box-shadow: inset 0 0 0 1px var(--_line); overflow: hidden; }
  .name { display: flex; align-items: center; gap: 8px; min-height: 52px; padding: 0 12px; border-inline-start: 1px solid var(--_line); border-bottom: 1px solid var(--_line); font: 450 14px/20px var(--_font); color: var(--_text-soft); }
  .name b { font: 650 17px/24px var(--_font); color: var(--_text); font-variant-numeric: tabular-nums; }
  .name.now b { padding: 2px 9px; border-radius: var(--_radius-s); background: var(--_accent); color: var(--_on-accent); }
  .name { padding: 0; }
  .name button { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 8px; width: 100%; min-height: 52px; padding: 4px 12px; font: inherit; color: inherit; text-align: start; }
  .name button:hover { background: var(--_surface-soft); }
  .name small { font: 500 12px/16px var(--_font); color: var(--_caution); }
  .name visavis-face { position: static; width: 28px; }
  .corner { border-bottom: 1px solid var(--_line); }
  .hours { display: grid; grid-auto-rows: 96px; }
  .hours span { padding: 6px 10px 0 0; text-align: end; font: 450 13px/18px var(--_font); color: var(--_text-soft); font-variant-numeric: tabular-nums; }
  .day { position: relative; height: calc(96px * var(--hours)); border-inline-start: 1px solid var(--_line); background: repeating-linear-gradient(transparent 0 95px, var(--_line) 95px 96px); }
  .day { touch-action: pan-y; background-color: var(--_surface-soft); }
  .day li { position: absolute; inset-inline: 0; }
  .day .work { background: var(--_surface); background-image: repeating-linear-gradient(transparent 0 95px, var(--_line) 95px 96px); pointer-events: none; }
  .day .busy { inset-inline: 4px; border-radius: 10px; background: repeating-linear-gradient(135deg, var(--_line) 0 1.5px, transparent 1.5px 8px); pointer-events: none; }
  .busy span, .held span { display: inline-block; margin: 5px 6px; padding: 0 5px; border-radius: 6px; background: var(--_surface); font: 450 13px/18px var(--_font); color: var(--_text-soft); }
  .day .held { inset-inline: 4px; border-radius: 10px; outline: 1.5px dashed var(--_accent-line); outline-offset: -1.5px; pointer-events: none; }
  .day .away { inset-inline: 4px; }
  .away button { width: 100%; height: 100%; padding: 5px 9px; border-radius: 10px; background: var(--_surface-raised, var(--_surface)); box-shadow: inset 0 0 0 1px var(--_line-control); font: 450 13px/17px var(--_font); color: var(--_text-soft); text-align: start; display: flex; flex-direction: column; }
  .day .ghost { inset-inline: 4px; padding: 5px 9px; border-radius: 10px; background: var(--_accent); color: var(--_on-accent); opacity: 0.92; font: 600 13px/17px var(--_font); pointer-events: none; z-index: 2; overflow: hidden; }
  .day .booking { inset-inline: auto; }
  .ev:is(.confirmed, .pending) { cursor: grab; touch-action: none; }
  .ev { position: relative; display: flex; flex-direction: column; justify-content: flex-start; width: 100%; height: 100%; padding: 5px 9px; border-radius: 10px; overflow: hidden; background: var(--_accent-soft); font: 450 13px/17px var(--_font); color: var(--_text); }
  .ev:hover { box-shadow: inset 0 0 0 1.5px var(--_accent-line); }
  .ev.past { background: var(--_surface-soft); box-shadow: inset 0 0 0 1px var(--_line); color: var(--_text-soft); }
  .ev.held, .ev.pending { background: var(--_surface); box-shadow: none; outline: 1.5px dashed var(--_accent-line); outline-offset: -1.5px; }
  .moved .ev { background: var(--_surface); box-shadow: none; outline: 1.5px dashed var(--_line-control); outline-offset: -1.5px; color: var(--_text-soft); }
  .moved visavis-face { opacity: 0.45; }
  /* Whole lines only: half a name reads like none. */
  .lines { display: block; max-height: round(down, 100%, 17px); overflow: hidden; }
  .line { display: block; overflow-wrap: anywhere; }
  .lines:has(~ visavis-face) .word { padding-inline-end: 24px; }
  .time { color: var(--_accent-text); font-variant-numeric: tabular-nums; }
  .past .time, .moved .time { color: inherit; }
  b { font-weight: 600; }
  .word { display: block; max-width: 100%; color: var(--_text-soft); overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .word.care { color: var(--_caution); }
  visavis-face { position: absolute; inset: auto 7px 4px auto; width: 22px; }
  .day .now-line { left: 0; right: 0; height: 0; border-top: 2px solid var(--_text); pointer-events: none; }
  .now-line::before { content: ''; position: absolute; left: -5px; top: -6px; width: 10px; height: 10px; border-radius: 50%; background: var(--_text); }
  :focus-visible { z-index: 1; outline-offset: -3px; }
  @media (forced-colors: active) { .ev, .away button, .ghost, .busy, .held { border: 1px solid; } }
  @media print { .grid { box-shadow: none; border: 1px solid #999; } .day, .day .work { background: none; } .ev { outline: 1px solid #666; color: #000; background: none; } .now-line { display: none; } }
`;
