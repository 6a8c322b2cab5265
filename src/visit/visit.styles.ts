import { css } from 'lit';

export default css`
  :host { display: grid; grid-template-rows: auto 1fr auto; min-height: 100dvh; background: var(--_surface-soft); }
  header { display: flex; align-items: center; justify-content: space-between; gap: 16px; width: min(100%, 1080px); margin: 0 auto; padding: 8px 20px; }
  header a { font: 650 17px/24px var(--_font); letter-spacing: -0.01em; text-decoration: none; }
  header a:hover { text-decoration: underline; text-underline-offset: 3px; }
  main { display: grid; grid-template-columns: minmax(0, 1fr); width: min(100%, 1080px); margin: 0 auto; padding: 8px 12px 24px; }
  footer { display: flex; justify-content: center; gap: 20px; min-height: 56px; padding: 8px 20px 20px; }
  .lost { place-self: center; padding: 40px 32px; background: var(--_surface); border-radius: var(--_radius-xl); box-shadow: var(--_shadow-1); font: var(--_lead); text-align: center; text-wrap: balance; }
  @media (min-width: 860px) {
    header { padding: 20px 24px; }
    main { padding: 8px 24px 32px; }
  }
`;
