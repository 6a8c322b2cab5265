import { css } from 'lit';

export default css`
  section { display: grid; gap: 12px; align-content: start; width: min(100%, 520px); margin: 0 auto; padding: 28px 24px 32px; background: var(--_surface); border-radius: var(--_radius-xl); box-shadow: var(--_shadow-1); }
  h1 { font: var(--_title); letter-spacing: -0.015em; }
  visavis-device-preview { margin: 8px -16px -16px; }
  .done { justify-items: center; text-align: center; padding-block: 56px; }
  .sign { display: grid; place-items: center; width: 72px; height: 72px; margin-bottom: 12px; border-radius: 50%; background: var(--_accent); color: var(--_on-accent); }
  .done .button { margin-top: 20px; }
`;
