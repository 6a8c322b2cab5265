import { css } from 'lit';

export default css`
  wa-dialog { --width: 520px; --spacing: 24px; }
  wa-dialog::part(title) { font: 650 22px/28px var(--_font); letter-spacing: -0.02em; }
  p { margin-bottom: 18px; }
  visavis-device-preview { display: block; margin-bottom: 16px; }
  wa-button svg { display: inline-block; vertical-align: -5px; margin-inline-end: 8px; }
  .foot { justify-content: flex-end; }
`;
