import { css } from 'lit';

export default css`
  :host { min-height: 100vh; min-height: 100dvh; display: grid; place-items: center; padding: 24px 16px; background: var(--_surface-soft); }
  main { width: min(440px, 100%); display: grid; gap: 18px; padding: 36px; border-radius: var(--_radius-xl); background: var(--_surface); box-shadow: var(--_shadow-1); }
  .brand { display: flex; align-items: center; gap: 12px; font: 650 20px/26px var(--_font); letter-spacing: -0.015em; margin-bottom: 10px; }
  .brand .mark { color: var(--_accent); }
  h1 { font-size: 28px; line-height: 34px; }
  form { max-width: none; gap: 18px; }
  p { text-wrap: pretty; }
  button.link { justify-self: start; }
  .languages { border-top: 1px solid var(--_line); padding-top: 10px; margin-top: 4px; }
  .news:empty { display: none; }
  .bar span { flex: 1; }
  @media (max-width: 500px) {
    :host { place-items: start center; padding: 12px; }
    main { padding: 28px 22px; }
  }
`;
