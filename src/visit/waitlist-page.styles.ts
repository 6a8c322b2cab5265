import { css } from 'lit';

export default css`
  .entry { display: grid; gap: 12px; }
  .eyebrow { font: 600 14px/20px var(--_font); color: var(--_accent-text); }
  h1 { font: 650 28px/34px var(--_font); letter-spacing: -0.02em; }
  .time { font: 450 20px/28px var(--_font); margin-top: -8px; }
  .note svg { color: var(--_accent-text); }
  .leave { justify-self: center; margin-top: 8px; }
`;
