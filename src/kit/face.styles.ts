import { css } from 'lit';

export default css`
  :host { position: relative; flex: none; width: 56px; aspect-ratio: 1; container-type: inline-size; }
  .disc { position: absolute; inset: 0; border-radius: 50%; overflow: hidden; background: var(--_accent-soft); }
  .ringed { inset: calc(3px + 4.5cqw); }
  span { position: absolute; inset: 0; display: grid; place-items: center; font: 600 30cqw/1 var(--_font); letter-spacing: 0.02em; color: var(--_accent-text); }
  canvas { display: block; width: 100%; height: 100%; opacity: 0; transition: opacity var(--_calm) var(--_ease-out); }
  .drawn { opacity: 1; }
  svg { position: absolute; inset: calc(0.8px + 0.7cqw); overflow: visible; fill: none; stroke: var(--_accent); stroke-width: calc(1.6px + 1.4cqw); stroke-linecap: round; }
  path { vector-effect: non-scaling-stroke; }
  .echo { transform: scale(1.16); transform-origin: 50px 50px; opacity: 0.35; animation: breathe var(--_breath) var(--_ease-both) infinite; }
  @keyframes breathe { 50% { opacity: 0.12; } }
  @media (prefers-reduced-motion: reduce) { .echo { animation: none; } }
  @media (forced-colors: active) { .disc { border: 1px solid; } svg { stroke: CanvasText; } }
`;
