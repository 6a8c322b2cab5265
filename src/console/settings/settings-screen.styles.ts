import { css } from 'lit';

export default css`
  .columns { display: grid; grid-template-columns: 208px minmax(0, 980px); gap: 36px; align-items: start; }
  nav { position: sticky; top: 0; }
  .title { font: 650 24px/46px var(--_font); letter-spacing: -0.02em; margin-bottom: 20px; }
  nav a { display: flex; align-items: center; gap: 12px; min-height: 44px; padding: 0 12px; margin-inline-start: -12px; border-radius: var(--_radius-s); text-decoration: none; font: 500 15px/20px var(--_font); color: var(--_text-soft); }
  nav a span { flex: 1; }
  nav a:hover { background: var(--_surface); color: var(--_text); }
  nav a[aria-current='page'] { background: var(--_surface); color: var(--_accent-text); font-weight: 600; box-shadow: inset 0 0 0 1px var(--_line); }
  nav a > svg:last-child, .up { display: none; }
  .part { min-width: 0; }
  @media (max-width: 980px) {
    .columns { grid-template-columns: minmax(0, 1fr); gap: 8px; }
    .chosen nav, .columns:not(.chosen) .part { display: none; }
    .columns.chosen .up { display: grid; margin-inline-start: -12px; }
    .title { margin-bottom: 6px; font-size: 22px; }
    nav { position: static; }
    nav a { margin: 0; min-height: 56px; padding: 0 16px; background: var(--_surface); border-radius: 0; color: var(--_text); }
    nav a[aria-current='page'] { color: var(--_text); font-weight: 500; box-shadow: none; }
    nav li + li { border-top: 1px solid var(--_line); }
    nav ul { border-radius: var(--_radius-l); overflow: hidden; box-shadow: 0 0 0 1px var(--_line); }
    nav a > svg:last-child { display: block; color: var(--_text-soft); }
  }
`;
