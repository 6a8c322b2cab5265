import { css } from 'lit';

export default css`
  :host { display: grid; grid-template-columns: auto minmax(0, 1fr); height: 100vh; height: 100dvh; background: var(--_surface-soft); }
  /* What is there for readers alone lies at its place in here too, and does not make the page longer than its window. */
  main { position: relative; overflow-y: auto; padding: 24px 32px 32px; display: flex; flex-direction: column; min-width: 0; outline: none; scroll-padding-top: 24px; }
  .screen { flex: 1 0 auto; width: 100%; max-width: 1560px; }
  .bars { display: grid; gap: 10px; max-width: 1560px; }
  .bars:has(.bar) { margin-bottom: 18px; }
  .bar p > strong { display: block; }
  .bar.ring { position: sticky; top: 0; box-shadow: inset 0 0 0 2px var(--_accent); }
  .small { position: fixed; z-index: 2; inset: auto 24px 24px auto; width: 300px; height: 200px; }
  .skip { position: absolute; inset: 12px auto auto 16px; z-index: 3; padding: 12px 18px; border-radius: var(--_radius-s); background: var(--_surface-raised); box-shadow: var(--_shadow-2); font-weight: 600; }
  .skip:not(:focus) { clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; padding: 0; box-shadow: none; white-space: nowrap; }
  visavis-phone-bar, .tabs { display: none; }

  @media (max-width: 760px) {
    :host { display: flex; flex-direction: column; }
    visavis-side-bar { display: none; }
    visavis-phone-bar { display: flex; }
    visavis-phone-bar.away { display: none; }
    main { flex: 1; min-height: 0; padding: 10px 16px 24px; }
    .tabs { display: grid; grid-template-columns: repeat(4, 1fr); background: var(--_surface); border-top: 1px solid var(--_line); padding: 6px 8px max(10px, env(safe-area-inset-bottom)); }
    .tabs a { display: grid; justify-items: center; align-content: center; gap: 3px; min-height: 52px; border-radius: var(--_radius-s); text-decoration: none; font: 550 12px/16px var(--_font); color: var(--_text-soft); }
    .tabs a[aria-current='page'] { color: var(--_accent-text); font-weight: 650; }
    .small { inset: auto 12px 92px auto; width: 150px; height: 200px; }
  }
  @media print {
    :host { display: block; height: auto; }
    visavis-side-bar, visavis-phone-bar, .tabs, .bars { display: none !important; }
    main { overflow: visible; padding: 0; }
  }
`;
