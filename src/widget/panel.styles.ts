import { css } from 'lit';

export default css`
  :host { display: contents; }
  dialog { position: fixed; inset: auto; margin: 0; padding: 0; border: 0; max-width: none; max-height: none; width: auto; height: auto; overflow: hidden; background: var(--_surface); color: var(--_text); outline: none; }
  dialog:is([open], :popover-open) { display: flex; flex-direction: column; }
  dialog::backdrop { background: rgb(18 20 18 / 0.38); }
  dialog:popover-open::backdrop { background: none; }
  .open {
    --_inline: var(--visavis-offset-inline, 24px);
    --_block: var(--visavis-offset-block, 24px);
    right: var(--_inline); bottom: var(--_block); width: min(var(--visavis-panel-width, 400px), calc(100vw - 2 * var(--_inline))); max-height: min(720px, calc(100dvh - 2 * var(--_block)));
    border-radius: var(--_radius-xl); box-shadow: var(--_shadow-2); transform-origin: 100% 100%; animation: grow var(--_slow) var(--_ease-out);
  }
  .open.left { right: auto; left: var(--_inline); transform-origin: 0 100%; }
  .open.tall { height: 720px; }
  @keyframes grow { from { opacity: 0; transform: translateY(12px) scale(0.97); } }

  .body > h2 { font: 650 21px/28px var(--_font); letter-spacing: -0.012em; margin-block-end: 14px; }
  .line { display: flex; align-items: center; gap: 12px; padding-block-end: 12px; margin-block-end: 8px; border-block-end: 1px solid var(--_line); }
  .line p { flex: 1; }
  .line p, .foot p { font: 450 14px/20px var(--_font); color: var(--_text-soft); }
  .line strong, .foot strong { display: block; font: var(--_label); color: var(--_text); }
  .ways { display: flex; flex-wrap: wrap; gap: 0 20px; margin-block-start: 12px; }
  .foot { padding: 14px 20px 16px; border-block-start: 1px solid var(--_line); }
  .foot .button { margin-block-start: 12px; }

  .hero { position: relative; flex: none; height: 236px; overflow: hidden; color: var(--_on-glass); background: linear-gradient(160deg, var(--_accent-soft), var(--_accent-line)); }
  canvas { display: block; width: 100%; height: 100%; object-fit: cover; object-position: 50% 25%; }
  visavis-booking-done .button { margin-block-start: 20px; }
  visavis-hero-picture { display: block; height: 100%; }
  .hero p { position: absolute; inset: auto 0 0; padding: 72px 20px 16px; font: 450 14px/20px var(--_font); background: linear-gradient(transparent, rgb(20 14 8 / 0.58) 55%, rgb(20 14 8 / 0.8)); }
  .hero strong { display: block; font: 650 20px/26px var(--_font); letter-spacing: -0.01em; }
  .glass { position: absolute; inset: 12px 12px auto auto; background: var(--_glass); backdrop-filter: blur(18px); }
  .glass:hover { background: var(--_glass-strong); }
  .glass:focus-visible { outline-color: #fff; }

  .outlines i { display: block; height: 80px; margin-block-start: 10px; border-radius: var(--_radius-l); box-shadow: inset 0 0 0 1.5px var(--_line); }

  .open.call { width: min(var(--visavis-call-width, 384px), calc(100vw - 2 * var(--_inline))); height: 625px; border-radius: var(--_radius-xl); animation: none; }
  .open.large { width: min(1100px, calc(100vw - 2 * var(--_inline))); height: calc(100dvh - 2 * var(--_block)); max-height: 800px; }
  .docked { right: var(--visavis-offset-inline, 24px); bottom: var(--visavis-offset-block, 24px); width: max-content; max-width: calc(100vw - 32px); border-radius: 40px; box-shadow: var(--_shadow-2); }
  .docked.left { right: auto; left: var(--visavis-offset-inline, 24px); }

  @media (max-width: 600px) {
    .docked { right: var(--visavis-offset-inline, 16px); bottom: var(--visavis-offset-block, 16px); }
    .open, .open.left { inset: auto 0 0; width: auto; max-height: calc(100dvh - 24px); border-end-start-radius: 0; border-end-end-radius: 0; transform-origin: 50% 100%; padding-block-end: env(safe-area-inset-bottom, 0px); }
    .open.tall { inset: 0; width: auto; height: auto; max-height: none; border-radius: 0; }
    .hero { height: 264px; }
    @keyframes grow { from { transform: translateY(40px); opacity: 0; } }
  }
  @media (prefers-reduced-motion: reduce) { @keyframes grow { from { opacity: 0; } } }
  @media (forced-colors: active) { dialog { border: 1px solid; } }
  @media print { dialog { display: none !important; } }
`;
