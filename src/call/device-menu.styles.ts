import { css } from 'lit';

export default css`
  label { position: relative; display: flex; align-items: center; min-height: var(--_control); border-top: 1px solid var(--_line); }
  label:first-of-type { border-top: 0; }
  label > svg:first-child { position: absolute; inset-inline-start: 0; pointer-events: none; }
  label > svg:last-child { position: absolute; inset-inline-end: 2px; pointer-events: none; color: var(--_text-soft); }
  select { flex: 1; min-width: 0; min-height: var(--_control); padding: 0 28px 0 34px; border: 0; background: transparent; font: var(--_field); font-size: 16px; text-overflow: ellipsis; appearance: none; cursor: pointer; border-radius: var(--_radius-s); }
  option { background: var(--_surface); color: var(--_text); }
  select:focus-visible { outline-offset: -2px; }
  p { padding: 12px 0; }
`;
