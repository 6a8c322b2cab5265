import { css } from 'lit';

/**
 * Buttons, fields and the focus ring. Classes: `button` with `primary`, `secondary`, `quiet` or `danger` and `wide`, `small`;
 * `icon-button`; `link`; `field` (a label, its control, a hint or error); `note` with `caution`; `visually-hidden`.
 */
export const controls = css`
  h1, h2, h3, p, ul, ol, dl, dd, figure { margin: 0; padding: 0; list-style: none; }
  h1, h2, h3 { font: inherit; text-wrap: balance; }
  button, input, textarea, select { font: inherit; color: inherit; letter-spacing: inherit; margin: 0; }
  button { border: 0; background: none; padding: 0; cursor: pointer; text-align: start; touch-action: manipulation; }
  button:disabled { cursor: default; }
  svg { display: block; flex: none; }
  a { color: inherit; }

  .button { display: inline-flex; align-items: center; justify-content: center; gap: 10px; min-height: var(--_control); padding: 8px 22px; border-radius: var(--_radius-m); font: var(--_label); text-align: center; text-decoration: none; transition: background-color var(--_fast) var(--_ease-both); }
  .wide { width: 100%; }
  .small { min-height: var(--_target); padding: 6px 16px; }
  .primary { background: var(--_accent); color: var(--_on-accent); }
  .primary:hover { background: var(--_accent-hover); }
  .secondary { background: var(--_surface); box-shadow: inset 0 0 0 1.5px var(--_line-control); }
  .secondary:hover, .quiet:hover { background: var(--_surface-soft); }
  .danger { background: var(--_danger); color: var(--_on-danger); }
  .button[aria-disabled='true'] { background: var(--_surface-soft); color: var(--_text-soft); box-shadow: none; cursor: default; }
  .icon-button { display: grid; place-items: center; width: var(--_target); height: var(--_target); border-radius: 99px; flex: none; }
  .icon-button:hover { background: var(--_surface-soft); }
  .icon-button:disabled { color: var(--_line-control); background: none; }
  .link { color: var(--_accent-text); font-weight: 550; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: 3px; }
  button.link { min-height: var(--_target); min-width: var(--_target); }
  .soft { color: var(--_text-soft); }
  .caption { font: var(--_caption); }
  .num { font-variant-numeric: tabular-nums; }

  .field { display: grid; gap: 6px; }
  .field label { font: var(--_label); }
  .field label span { font-weight: 400; color: var(--_text-soft); }
  .field input, .field textarea, .field select { width: 100%; min-height: var(--_control); padding: 13px 15px; border: 0; border-radius: var(--_radius-m); background: var(--_surface); font: var(--_field); box-shadow: inset 0 0 0 1.5px var(--_line-control); appearance: none; }
  .field textarea { min-height: 100px; resize: vertical; display: block; }
  .field [aria-invalid='true'] { box-shadow: inset 0 0 0 2px var(--_danger); }
  .field small { font: var(--_caption); color: var(--_text-soft); }
  .error, .field small.error { display: flex; gap: 6px; font: 550 14px/20px var(--_font); color: var(--_danger); }

  .note { display: flex; gap: 12px; padding: 14px 16px; border-radius: var(--_radius-m); background: var(--_surface-soft); }
  .note.caution { background: var(--_caution-soft); }
  .note.caution > svg { color: var(--_caution); }

  :focus-visible { outline: 3px solid var(--_focus); outline-offset: 2px; }
  :is(a, .link, h1, h2, h3):focus-visible { border-radius: var(--_radius-s); }
  .visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

  @media (forced-colors: active) {
    .button, .icon-button, .note, .field input, .field textarea, .field select { border: 1px solid; }
    [aria-pressed='true'], [aria-checked='true'] { forced-color-adjust: none; background: Highlight; color: HighlightText; }
  }
`;
