import { css } from 'lit';

/** One step of setting up: a card with a heading, a sentence and what is to be done. */
export const step = css`
  section { padding: 36px 40px; border-radius: var(--_radius-xl); background: var(--_surface); box-shadow: var(--_shadow-1); }
  h1 { font-size: 28px; line-height: 36px; margin-bottom: 6px; }
  h1 + p { color: var(--_text-soft); max-width: 58ch; margin-bottom: 28px; text-wrap: pretty; }
  form { max-width: none; }
  .check { min-height: 46px; margin: 16px 0 22px; }
  .good { color: var(--_accent-text); }
  .care { color: var(--_caution); }
  .live { padding: 20px 0 10px; border-top: 1px solid var(--_line); }
  .foot { margin-top: 10px; }
  @media (max-width: 600px) { section { padding: 24px 18px; } h1 { font-size: 24px; line-height: 30px; } }
`;
