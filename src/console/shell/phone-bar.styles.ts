import { css } from 'lit';

export default css`
  :host { display: flex; align-items: center; gap: 14px; padding: 10px 16px 6px; background: var(--_surface-soft); }
  .mark { color: var(--_accent); }
  .gap { flex: 1; }
  .me { border-radius: 50%; }
  visavis-face { width: 46px; }
  visavis-person-menu { position: fixed; inset: 66px 12px auto auto; }
`;
