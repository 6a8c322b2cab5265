import { css } from 'lit';

export default css`
  :host { display: grid; gap: 16px; }
  h1 { font: var(--_title); letter-spacing: -0.015em; }
  h1:focus { outline: none; }
  visavis-slot-picker { margin-top: 8px; }
  .foot { display: grid; gap: 8px; margin-top: 8px; }
  .foot p { min-height: 46px; }
  .foot strong { display: block; font: 650 17px/24px var(--_font); letter-spacing: -0.005em; }
  ::slotted(button) { justify-self: center; }
`;
