import { css } from 'lit';

export default css`
  :host { display: flex; align-items: center; gap: 8px; min-height: 52px; border-bottom: 1px solid var(--_line); font: 450 14px/20px var(--_font); color: var(--_text-soft); }
  span { flex: 1; }
  button { text-align: end; }
  select { flex: 1; min-width: 0; min-height: var(--_target); padding-inline: 8px; border: 0; border-radius: var(--_radius-s); background: var(--_surface); color: var(--_text); font: var(--_field); box-shadow: inset 0 0 0 1.5px var(--_line-control); }
`;
