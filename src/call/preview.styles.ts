import { css } from 'lit';

export default css`
  :host { display: flex; flex-direction: column; block-size: 100%; overflow-y: auto; background: var(--_surface); container-type: inline-size; }
  .view { position: relative; flex: 1 1 300px; min-height: 150px; max-height: 420px; margin: 12px 16px 0; border-radius: var(--_radius-xl); overflow: hidden; background: #22262a radial-gradient(ellipse at 50% 30%, #3a4045, #1a1d20); color: var(--_on-glass); }
  .view::after { content: ''; position: absolute; inset: auto 0 0; height: 130px; background: linear-gradient(transparent, rgb(14 18 16 / 0.6)); pointer-events: none; }
  .dark { flex: 0 0 210px; }
  video { position: absolute; inset: 0; width: 100%; height: 100%; object-fit: cover; object-position: 50% 30%; }
  .mirrored { transform: scaleX(-1); }
  .off { position: absolute; inset: 0 0 56px; display: grid; place-items: center; color: var(--_on-glass-soft); }

  .level { position: absolute; inset: 14px auto auto 14px; display: flex; align-items: center; gap: 10px; min-height: 44px; padding: 0 16px; border-radius: 22px; background: var(--_glass); font: 500 14px/20px var(--_font); }
  .bars { display: flex; gap: 3px; align-items: center; height: 24px; }
  .bars i { width: 4px; height: 22px; border-radius: 2px; background: currentColor; transform: scaleY(calc(0.22 + 0.78 * min(1, var(--_level, 0) * var(--_tall)))); transition: transform 90ms linear; }
  .bars i:nth-child(1), .bars i:nth-child(5) { --_tall: 0.45; }
  .bars i:nth-child(2), .bars i:nth-child(4) { --_tall: 0.8; }
  .bars i:nth-child(3) { --_tall: 1.2; }

  .discs { position: absolute; z-index: 1; inset: auto 0 14px; display: flex; justify-content: center; gap: 18px; }
  .discs button { display: grid; justify-items: center; gap: 5px; min-width: 62px; font: 500 12px/16px var(--_font); color: var(--_on-glass); text-align: center; text-shadow: 0 1px 3px rgb(0 0 0 / 0.5); }
  .discs button:focus-visible { outline: none; }
  .discs button:focus-visible .disc { outline: 3px solid #fff; outline-offset: 2px; box-shadow: 0 0 0 7px rgb(22 22 20 / 0.75); }
  .disc { display: grid; place-items: center; width: 52px; height: 52px; border-radius: 50%; background: var(--_glass); box-shadow: inset 0 0 0 1px var(--_glass-line); transition: background-color var(--_fast) var(--_ease-both); }
  button:hover .disc { background: var(--_glass-strong); }
  .lit .disc, .lit:hover .disc { background: #fff; color: #161614; }

  .rest { flex: 1 0 auto; display: flex; flex-direction: column; gap: 10px; padding: 16px 20px calc(16px + env(safe-area-inset-bottom, 0px)); }
  .say:empty { display: none; }
  .say h2 { font: var(--_title); letter-spacing: -0.015em; }
  .say p { margin-block-start: 4px; text-wrap: pretty; }
  .note h2 { font: var(--_lead); font-size: 17px; }
  .note p { margin-block-start: 2px; }
  visavis-device-menu { border-block: 1px solid var(--_line); }
  .ways { display: grid; gap: 10px; margin-block-start: auto; }
  .others { display: flex; flex-wrap: wrap; gap: 8px; }
  .others .button { flex: 1 1 auto; min-height: var(--_target); padding: 4px 8px; font-size: 14px; }

  @container (min-width: 720px) { .view { min-height: 320px; } .rest { width: min(100%, 560px); margin-inline: auto; } .view { width: min(100% - 32px, 720px); margin-inline: auto; } }
  @media (prefers-reduced-motion: reduce) { .bars i { transition: none; } }
  @media (forced-colors: active) { .level, .disc { border: 1px solid; background: Canvas; color: CanvasText; } .lit .disc { forced-color-adjust: none; background: Highlight; color: HighlightText; } .view::after { display: none; } }
`;
