import { css } from 'lit';

export default css`
  :host { display: flex; flex-direction: column; gap: 10px; }
  .log { flex: 1; min-height: 0; overflow-y: auto; overscroll-behavior: contain; display: flex; flex-direction: column; border-radius: var(--_radius-s); }
  .log:focus-visible { outline-offset: -3px; }
  ol { display: flex; flex-direction: column; gap: 8px; margin-block-start: auto; padding: 2px; }
  li { align-self: flex-start; max-width: 86%; padding: 8px 13px; border-radius: var(--_radius-m); background: var(--_surface-soft); overflow-wrap: anywhere; }
  p { white-space: pre-line; }
  .own { align-self: flex-end; background: var(--_accent-soft); }
  .none { align-self: center; background: none; color: var(--_text-soft); text-align: center; text-wrap: balance; }
  small { display: block; font: var(--_caption); color: var(--_danger); }
  form { display: flex; gap: 4px; align-items: center; border-radius: var(--_radius-m); box-shadow: inset 0 0 0 1.5px var(--_line-control); }
  form:focus-within { box-shadow: inset 0 0 0 2px var(--_focus); }
  input { flex: 1; min-width: 0; min-height: 48px; padding: 0 4px 0 14px; border: 0; background: none; font: var(--_field); }
  input:focus-visible { outline: none; }
  input::placeholder { color: var(--_text-soft); opacity: 1; }
  form .icon-button { color: var(--_accent-text); margin-inline-end: 2px; }
  @media (forced-colors: active) { li, form { border: 1px solid; } form:focus-within { outline: 2px solid Highlight; } }
`;
