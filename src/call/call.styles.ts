import { css } from 'lit';

// Glass without a blur: over a moving picture that would be computed anew for every frame.

export default css`
  :host { position: relative; overflow: hidden; block-size: 100%; min-block-size: 320px; background: #1c1f22; color: var(--_on-glass); container-type: size; isolation: isolate; }
  :host([compact]) { min-block-size: 0; }
  .shade { position: absolute; inset-inline: 0; pointer-events: none; }
  .shade.top { inset-block-start: 0; height: 120px; background: linear-gradient(rgb(24 16 8 / 0.5), transparent); }
  .shade.bottom { inset-block-end: 0; height: 190px; background: linear-gradient(transparent, rgb(24 16 8 / 0.74) 78%); }

  .bar { position: absolute; inset: 12px 12px auto; display: flex; align-items: center; gap: 8px; pointer-events: none; }
  .bar > * { pointer-events: auto; }
  .bar .gap { flex: 1; pointer-events: none; }
  .pill { display: flex; align-items: center; gap: 10px; min-width: 0; min-height: 44px; padding: 0 16px; border-radius: 22px; background: var(--_glass); font: 600 15px/20px var(--_font); }
  .pill strong { font-weight: inherit; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .pill time { font-weight: 450; color: var(--_on-glass-soft); font-variant-numeric: tabular-nums; }
  ::slotted([slot='actions']) { display: flex; gap: 8px; }

  .said { position: absolute; inset: auto 16px 116px; display: grid; justify-items: center; gap: 10px; pointer-events: none; }
  .said > * { pointer-events: auto; }
  .word { display: flex; flex-wrap: wrap; justify-content: center; align-items: center; gap: 4px 14px; max-width: 400px; padding: 10px 16px; border-radius: 14px; background: var(--_glass-strong); font: 500 15px/21px var(--_font); text-align: center; text-wrap: balance; }
  .word:empty { display: none; }
  .word .link { color: inherit; min-height: 32px; min-width: 0; padding: 0 4px; }
  .word .link:focus-visible, .dock button:focus-visible .disc { outline: 3px solid #fff; outline-offset: 2px; box-shadow: 0 0 0 7px rgb(22 22 20 / 0.75); }
  .hear { min-height: 52px; padding: 8px 24px 8px 20px; border-radius: 26px; background: #fff; color: #161614; }
  .hear:focus-visible { outline-color: #fff; box-shadow: 0 0 0 7px rgb(22 22 20 / 0.75); }
  .show-own { position: absolute; inset: 68px 12px auto auto; background: var(--_glass); color: var(--_on-glass); }
  .show-own:hover { background: var(--_glass-strong); }

  .dock { position: absolute; inset: auto 8px calc(14px + env(safe-area-inset-bottom, 0px)); display: flex; justify-content: space-between; gap: 4px; }
  .dock button { display: grid; justify-items: center; gap: 5px; flex: 1 1 0; max-width: 76px; min-width: 0; font: 500 12px/16px var(--_font); color: var(--_on-glass); text-align: center; text-shadow: 0 1px 3px rgb(0 0 0 / 0.5); }
  .dock button:focus-visible { outline: none; }
  .disc { position: relative; display: grid; place-items: center; width: 52px; height: 52px; border-radius: 50%; background: var(--_glass); box-shadow: inset 0 0 0 1px var(--_glass-line); transition: background-color var(--_fast) var(--_ease-both), scale var(--_fast) var(--_ease-both); }
  .dock button:hover .disc { background: var(--_glass-strong); }
  .dock button:active .disc { scale: 0.94; }
  .dock .lit .disc, .dock .lit:hover .disc { background: #fff; color: #161614; }
  .dock [aria-busy='true'] .disc { opacity: 0.7; }
  .dock .end .disc, .dock .end:hover .disc { background: var(--_hangup); box-shadow: none; }
  .dock .end svg { fill: currentColor; stroke: none; }
  .count { position: absolute; inset: -2px -2px auto auto; min-width: 20px; height: 20px; padding: 0 5px; border-radius: 10px; background: #fff; color: #161614; font: 650 12px/20px var(--_font); text-shadow: none; box-shadow: 0 0 0 2px rgb(22 22 20 / 0.6); }

  .sheet { position: absolute; inset: auto 8px 104px; max-height: calc(100% - 116px); overflow: auto; padding: 4px 16px; border-radius: var(--_radius-l); background: var(--_surface); color: var(--_text); box-shadow: var(--_shadow-2); animation: rise var(--_calm) var(--_ease-out); }
  .sheet-head { display: flex; align-items: center; gap: 8px; padding-block-start: 8px; font: var(--_label); }
  .sheet-head h2 { flex: 1; }
  .sheet-head .icon-button { margin-inline-end: -10px; }
  .check { display: flex; align-items: center; gap: 12px; min-height: var(--_control); border-top: 1px solid var(--_line); font: var(--_field); cursor: pointer; }
  .check input { width: 20px; height: 20px; margin: 0 1px; accent-color: var(--_accent); }
  .sheet.chat { display: flex; flex-direction: column; height: min(62%, 420px); overflow: hidden; padding-block-end: 12px; }
  visavis-call-chat { flex: 1; min-height: 0; }

  .card { position: absolute; inset: 0; display: grid; place-content: center; gap: 8px; padding: 24px; background: rgb(18 18 16 / 0.72); backdrop-filter: blur(14px); text-align: center; animation: appear var(--_calm) var(--_ease-out); }
  .card h2 { font: var(--_title); letter-spacing: -0.015em; max-width: 340px; margin-inline: auto; }
  .card p { color: var(--_on-glass-soft); max-width: 320px; margin-inline: auto; text-wrap: balance; }
  .card .ways { display: grid; gap: 8px; justify-content: center; margin-block-start: 16px; }
  .card .button { min-width: 220px; }
  .card .first { background: #fff; color: #161614; }
  .card .other { color: #fff; box-shadow: inset 0 0 0 1.5px rgb(255 255 255 / 0.7); }
  .card .other:hover { background: rgb(255 255 255 / 0.12); }
  .card :focus-visible { outline-color: #fff; }

  @keyframes rise { from { opacity: 0; translate: 0 12px; } }
  @keyframes appear { from { opacity: 0; } }
  @media (prefers-reduced-motion: reduce) { .sheet { animation-name: appear; } .dock button:active .disc { scale: 1; } }

  @container (min-width: 560px) {
    .bar { inset: 16px 200px auto 16px; }
    .dock { justify-content: center; gap: 12px; inset-block-end: 18px; }
    .sheet { inset-inline: max(16px, 50% - 200px); }
    .show-own { inset: 16px 16px auto auto; }
  }
  @container (max-height: 480px) { .said { inset-block-end: 104px; } .card .ways { grid-auto-flow: column; } .card .button { min-width: 0; } }

  @media (forced-colors: active) {
    .disc, .pill, .word, .sheet { border: 1px solid; }
    .dock .lit .disc { forced-color-adjust: none; background: Highlight; color: HighlightText; }
    .dock .end .disc { forced-color-adjust: none; }
    .card { background: Canvas; }
    .shade { display: none; }
  }
`;
