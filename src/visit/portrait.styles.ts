import { css } from 'lit';

export default css`
  figure { position: relative; display: grid; place-items: center; height: 100%; margin: 0; overflow: hidden; background: var(--_accent-soft); color: var(--_text); border-radius: inherit; }
  img { position: absolute; inset: 0; width: 100%; height: 100%; object-fit: cover; object-position: 50% 25%; }
  figure:not(.pictured) { background: color-mix(in oklab, var(--_accent-soft), var(--_surface) 60%); }
  visavis-face { width: min(44%, 180px); margin-bottom: 48px; }
  figcaption { position: absolute; inset: auto 0 0; padding: 20px 24px; }
  .pictured figcaption { padding-top: 96px; background: linear-gradient(transparent, rgb(20 14 8 / 0.58) 55%, rgb(20 14 8 / 0.8)); color: #fff; }
  strong { display: block; font: 650 22px/28px var(--_font); letter-spacing: -0.01em; }
  span { font: 450 14px/20px var(--_font); color: var(--_text-soft); }
  .pictured span { color: var(--_on-glass-soft); }
`;
