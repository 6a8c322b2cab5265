import { css } from 'lit';

export default css`
  :host { min-height: 100vh; min-height: 100dvh; padding: 40px 16px 56px; background: var(--_surface-soft); }
  main { width: min(760px, 100%); margin: 0 auto; display: grid; gap: 26px; }
  .brand { display: flex; align-items: center; gap: 12px; font: 650 20px/26px var(--_font); letter-spacing: -0.015em; }
  .brand .mark { color: var(--_accent); }
  .steps { display: flex; flex-wrap: wrap; gap: 8px 28px; }
  .steps li { display: flex; align-items: center; gap: 10px; font: 500 15px/20px var(--_font); color: var(--_text-soft); }
  .steps span { display: grid; place-items: center; width: 28px; height: 28px; border-radius: 50%; box-shadow: inset 0 0 0 1.5px var(--_line-control); font: 600 14px/1 var(--_font); font-variant-numeric: tabular-nums; }
  .steps .now { color: var(--_text); font-weight: 600; }
  .steps .now span { background: var(--_accent); color: var(--_on-accent); box-shadow: none; }
  .steps .done span { color: var(--_accent-text); background: var(--_accent-soft); box-shadow: none; }
  .ends { display: flex; justify-content: space-between; align-items: center; }
  @media (max-width: 600px) { :host { padding-top: 20px; } }
`;
