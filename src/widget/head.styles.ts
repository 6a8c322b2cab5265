import { css } from 'lit';

/** Title and body of a phase, in the panel and in the advice within it. */
export const headStyles = css`
  .head { display: flex; align-items: center; gap: 4px; flex: none; padding: 12px 12px 8px; }
  .head h2 { flex: 1; font: 650 18px/24px var(--_font); letter-spacing: -0.01em; }
  .first { padding-inline-start: 8px; }
  h2:focus-visible { outline: none; }
  .scroll { overflow: auto; overscroll-behavior: contain; flex: 1 1 auto; min-height: 0; }
  .body { padding: 20px; }
  .head + .body { padding-block-start: 4px; }
  .body > .button { margin-block-start: 16px; }
  .choice { display: flex; align-items: center; gap: 16px; width: 100%; min-height: 80px; padding: 14px 16px 14px 18px; border-radius: var(--_radius-l); transition: background-color var(--_fast) var(--_ease-both); }
  .choice + .choice { margin-block-start: 10px; }
  .choice span { flex: 1; min-width: 0; font: 450 14px/20px var(--_font); text-wrap: balance; }
  .choice strong { display: block; font: 650 17px/23px var(--_font); letter-spacing: -0.005em; }
  .choice.secondary span { color: var(--_text-soft); }
  .choice.secondary strong { color: var(--_text); }
  .choice.secondary > svg:first-child { color: var(--_accent-text); }
  .legal { margin-block-start: 16px; }
  .legal a { margin-inline-end: 8px; }
  .ways { margin-block-start: 14px; border-block-start: 1px solid var(--_line); font: 450 14px/44px var(--_font); color: var(--_text-soft); margin-block-end: -12px; }
  .ways a { display: inline-block; }
  @media (forced-colors: active) { .choice { border: 1px solid; } }
`;
