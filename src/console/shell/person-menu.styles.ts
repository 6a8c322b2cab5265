import { css } from 'lit';

export default css`
  :host { margin: 0; border: 0; width: 268px; padding: 16px; border-radius: var(--_radius-l); background: var(--_surface-raised); box-shadow: var(--_shadow-2); overflow: visible; }
  :host(:popover-open) { display: grid; gap: 10px; }
  :host([popover]:not(:popover-open)) { display: none; }
  .who { padding: 2px 6px 4px; }
  .who strong { display: block; font: 600 15px/21px var(--_font); }
  .who span { font: 450 13px/18px var(--_font); color: var(--_text-soft); overflow-wrap: anywhere; }
  .row { display: flex; align-items: center; gap: 12px; width: 100%; min-height: 44px; padding: 0 8px; border-radius: var(--_radius-s); text-decoration: none; font: 500 15px/20px var(--_font); }
  .row:hover { background: var(--_surface-soft); }
  .row[aria-pressed='true'] { font-weight: 650; color: var(--_accent-text); }
`;
