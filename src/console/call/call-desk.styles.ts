import { css } from 'lit';

export default css`
  :host { display: flex; flex-direction: column; }
  .page-head { margin-bottom: 14px; }
  h1 { font-size: 20px; line-height: 26px; }
  .work { flex: 1; display: grid; grid-template-columns: minmax(0, 1fr) 320px; gap: 16px; min-height: 0; }
  .stage { position: relative; min-height: 420px; border-radius: var(--_radius-xl); overflow: hidden; background: #22262a; }
  visavis-call { position: absolute; inset: 0; }
  .blank { display: grid; place-items: center; height: 100%; padding: 32px; color: #fff; text-align: center; text-wrap: balance; }
  aside { display: grid; gap: 16px; align-content: start; }
  aside .card { display: grid; gap: 8px; padding: 16px 18px; }
  blockquote { margin: 0; font: 450 16px/24px var(--_font); text-wrap: pretty; overflow-wrap: anywhere; }
  .glimpse { display: grid; gap: 2px; justify-items: start; }
  .glimpse strong { font: 600 16px/22px var(--_font); }
  .glimpse a { display: inline-flex; align-items: center; gap: 8px; min-height: 44px; font-size: 14px; }

  :host([small]) .work { display: block; position: relative; }
  :host([small]) .stage { position: absolute; inset: 0; min-height: 0; border-radius: var(--_radius-l); box-shadow: var(--_shadow-2); }
  :host([small]) { box-shadow: none; }
  .back { position: absolute; inset: auto 0 0 0; display: grid; place-items: center; min-height: 44px; padding: 8px 12px; background: var(--_glass-strong); color: #fff; border-radius: 0 0 var(--_radius-l) var(--_radius-l); font: 600 14px/18px var(--_font); text-align: center; }

  @media (max-width: 960px) {
    .work { grid-template-columns: minmax(0, 1fr); grid-template-rows: minmax(420px, 70vh) auto; }
  }
`;
