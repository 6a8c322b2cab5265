import { css } from 'lit';

export default css`
  :host { position: absolute; width: 92px; height: 92px; overflow: hidden; border-radius: var(--_radius-l); background: #2a2e31; box-shadow: 0 0 0 2px rgb(255 255 255 / 0.85), 0 6px 20px rgb(0 0 0 / 0.28); }
  :host(:not([moved])) { transition: inset var(--_calm) var(--_ease-out); }
  :host([corner^='top']) { inset-block-start: 68px; }
  :host([corner^='bottom']) { inset-block-end: 112px; }
  :host([corner$='start']) { inset-inline-start: 12px; }
  :host([corner$='end']) { inset-inline-end: 12px; }
  video { display: block; width: 100%; height: 100%; object-fit: cover; }
  .mirrored { transform: scaleX(-1); }
  .move { position: absolute; inset: 0; cursor: grab; touch-action: none; border-radius: inherit; }
  .move:active { cursor: grabbing; }
  .move:focus-visible { outline: 3px solid #fff; outline-offset: -5px; box-shadow: inset 0 0 0 2px #161614; }
  .icon-button { position: absolute; background: var(--_glass); color: var(--_on-glass); }
  .icon-button:hover { background: var(--_glass-strong); }
  .icon-button:focus-visible { outline-color: #fff; outline-offset: -3px; }
  .turn { inset: auto 4px 4px auto; }
  .hide { inset: 4px auto auto 4px; width: 32px; height: 32px; opacity: 0; transition: opacity var(--_fast); }
  :host(:hover) .hide, :host(:focus-within) .hide { opacity: 1; }
  @media (hover: none) { .hide { opacity: 1; } }
  @media (forced-colors: active) { :host { border: 2px solid CanvasText; } .icon-button { background: Canvas; color: CanvasText; } }

  @container (min-height: 600px) { :host { width: 108px; height: 152px; } }
  @container (min-width: 560px) { :host { width: 168px; height: 118px; } :host([corner^='top']) { inset-block-start: 16px; } :host([corner$='start']) { inset-inline-start: 16px; } :host([corner$='end']) { inset-inline-end: 16px; } }
`;
