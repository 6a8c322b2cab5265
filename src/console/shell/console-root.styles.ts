import { css } from 'lit';

export default css`
  :host { min-height: 100vh; min-height: 100dvh; background: var(--_surface-soft); }
  .middle { min-height: 100vh; min-height: 100dvh; display: grid; place-content: center; justify-items: center; gap: 14px; padding: 24px; text-align: center; }
  .middle .mark { color: var(--_accent); }
  .middle p { max-width: 44ch; text-wrap: balance; margin-bottom: 10px; }
`;
