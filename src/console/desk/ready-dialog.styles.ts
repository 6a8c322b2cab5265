import { css } from 'lit';

export default css`
  wa-dialog { --width: 520px; --spacing: 24px; }
  wa-dialog::part(title) { font: 650 22px/28px var(--_font); letter-spacing: -0.02em; }
  wa-dialog::part(dialog) { background: var(--_surface); }
  p { margin-bottom: 18px; }
  visavis-device-preview { display: block; }
  .foot { margin-inline: -14px; }
`;
