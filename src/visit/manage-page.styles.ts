import { css } from 'lit';

export default css`
  :host { display: grid; align-content: center; }
  .card { background: var(--_surface); border-radius: var(--_radius-xl); box-shadow: var(--_shadow-1); padding: 28px 24px 32px; }
  .single { width: min(100%, 520px); justify-self: center; }
  .failed { display: grid; gap: 16px; justify-items: start; }
  .failed h1 { font: var(--_title); letter-spacing: -0.015em; }
  .outline { height: 600px; border-radius: var(--_radius-xl); box-shadow: inset 0 0 0 1.5px var(--_line); }
  @media (min-width: 860px) { .card { padding: 40px 48px 44px; } }
`;
