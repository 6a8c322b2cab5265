import { css } from 'lit';

export default css`
  form, .joined { display: grid; gap: 14px; }
  h3 { font: 650 18px/26px var(--_font); }
  h3:focus { outline: none; }
  .two { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; }
  fieldset { display: flex; flex-wrap: wrap; gap: 0 18px; border: 0; margin: 0; padding: 0; }
  legend { padding: 0; font: var(--_label); }
  legend span { font-weight: 450; color: var(--_text-soft); }
  fieldset label { display: flex; align-items: center; gap: 8px; min-height: 44px; font: 450 15px/22px var(--_font); }
  [type='checkbox'] { width: 20px; height: 20px; margin: 0; accent-color: var(--_accent); }
  .joined { justify-items: center; text-align: center; padding: 24px 0; color: var(--_text-soft); }
  .joined h3 { color: var(--_text); }
  .joined > span { display: grid; place-content: center; width: 56px; height: 56px; border-radius: 50%; background: var(--_accent-soft); color: var(--_accent-text); }
`;
