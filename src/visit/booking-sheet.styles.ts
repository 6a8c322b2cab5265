import { css } from 'lit';

export default css`
  :host { display: grid; overflow: hidden; background: var(--_surface); border-radius: var(--_radius-xl); box-shadow: var(--_shadow-1); }
  visavis-portrait { height: 300px; }
  .sheet { display: grid; gap: 8px; align-content: start; padding: 28px 24px 32px; }
  .eyebrow { font: 600 14px/20px var(--_font); color: var(--_accent-text); }
  h1 { font: 650 28px/34px var(--_font); letter-spacing: -0.02em; }
  h1:focus { outline: none; }
  .gone { text-decoration: line-through; text-decoration-thickness: 1.5px; color: var(--_text-soft); }
  .time { font: 450 20px/28px var(--_font); }
  .service { display: flex; gap: 8px; align-items: center; margin-top: 4px; color: var(--_text-soft); }
  visavis-zone-choice { margin-bottom: 16px; }
  .note svg { color: var(--_accent-text); }
  .acts { display: grid; grid-template-columns: repeat(auto-fit, minmax(200px, 1fr)); gap: 8px; margin-top: 4px; }
  .acts .button { padding-inline: 14px; }
  .webs { display: flex; flex-wrap: wrap; gap: 4px 12px; justify-content: center; }
  .change { display: flex; flex-wrap: wrap; justify-content: center; gap: 0 28px; margin-top: 8px; }
  .phone { text-align: center; margin-top: 4px; }
  @media (min-width: 860px) {
    :host { grid-template-columns: minmax(340px, 2fr) 3fr; min-height: 600px; }
    visavis-portrait { height: auto; }
    .sheet { padding: 48px 56px; align-content: center; }
    h1 { font: 650 32px/40px var(--_font); letter-spacing: -0.02em; }
    .webs, .change { justify-content: start; }
    .phone { text-align: start; }
  }
`;
