import { css } from 'lit';

export default css`
  :host { display: grid; min-height: 100%; }
  .narrow { display: grid; gap: 20px; align-content: start; width: min(100%, 480px); margin: 0 auto; padding: 16px 20px 32px; }
  .card { gap: 0; padding: 12px 4px 24px; background: var(--_surface); border-radius: var(--_radius-xl); box-shadow: var(--_shadow-1); }
  .card header { margin-inline-start: 4px; }
  header { display: flex; align-items: center; gap: 8px; margin-inline-start: -10px; }
  header h1 { font: 650 18px/24px var(--_font); letter-spacing: -0.01em; }
  .waiting { align-content: center; justify-items: center; text-align: center; gap: 28px; }
  .waiting h1 { font: var(--_title); letter-spacing: -0.015em; }
  .waiting p { margin-top: 8px; text-wrap: balance; }
  .waiting visavis-face { width: 168px; margin: 24px; }
  .caption { text-align: center; }
  visavis-call { position: fixed; inset: 0; }
`;
