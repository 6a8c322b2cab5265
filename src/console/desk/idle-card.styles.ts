import { css } from 'lit';

export default css`
  section.card { display: flex; align-items: center; gap: 28px; padding: 32px; border-radius: var(--_radius-xl); }
  visavis-face { width: 96px; margin: 4px; }
  .words { display: grid; gap: 4px; justify-items: start; }
  h2 { font: 650 24px/30px var(--_font); letter-spacing: -0.02em; }
  p { color: var(--_text-soft); max-width: 52ch; text-wrap: pretty; }
  wa-button { margin-top: 14px; }
  @media (max-width: 700px) {
    section.card { padding: 20px; gap: 18px; align-items: flex-start; }
    visavis-face { width: 64px; }
    h2 { font-size: 20px; line-height: 26px; }
  }
`;
