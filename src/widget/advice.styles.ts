import { css } from 'lit';

export default css`
  :host { display: flex; flex-direction: column; flex: 1; min-height: 0; }
  form { display: grid; gap: 16px; align-content: start; }
  form .legal { margin: 0; }
  .preview { padding: 0 16px 16px; }
  .preview .note { margin-block-end: 12px; }

  .waiting, .after { display: flex; flex-direction: column; padding: 0 20px 16px; }
  .who { display: grid; justify-items: center; text-align: center; padding: 20px 4px 0; }
  .who visavis-face { width: 168px; }
  .who h3 { font: var(--_title); letter-spacing: -0.015em; margin-block: 22px 6px; }
  .who p { max-width: 300px; text-wrap: balance; }
  .wait { margin-block-start: 24px; padding: 18px 20px 16px; border-radius: var(--_radius-l); background: var(--_surface-soft); }
  .wait p { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 0 12px; font-size: 14px; }
  .wait b { font: 650 19px/26px var(--_font); letter-spacing: -0.01em; }
  .scale { width: 100%; height: 12px; margin: 14px 0 8px; border-radius: 6px; background: var(--_line); fill: var(--_accent); }
  .wait .ticks { font: var(--_caption); color: var(--_text-soft); }
  blockquote { margin: 16px 0 0; padding-inline-start: 14px; border-inline-start: 3px solid var(--_accent-line); overflow-wrap: anywhere; }
  .else { margin-block-start: auto; padding-block-start: 24px; }
  .else h3 { font: var(--_label); margin-block-end: 10px; }
  .else .quiet { margin-block-start: 6px; }

  .thanks { display: flex; align-items: center; gap: 16px; }
  .thanks visavis-face { width: 72px; }
  .end { justify-content: flex-end; }
  .thanks h2 { font: 650 22px/28px var(--_font); letter-spacing: -0.015em; }
  .more { display: grid; gap: 8px; margin-block-start: auto; padding-block-start: 32px; }

  .stage { flex: 1; min-height: 0; display: flex; }
  visavis-call { flex: 1; min-width: 0; }
  .glass { background: var(--_glass); color: var(--_on-glass); }
  .glass:hover { background: var(--_glass-strong); }
  .glass:focus-visible { outline-color: #fff; }

  .dock, :host([docked]) .stage { display: flex; align-items: center; gap: 14px; padding: 8px 26px 8px 8px; border-radius: 40px; }
  .dock visavis-face { width: 64px; }
  .dock, .back { font: 450 14px/19px var(--_font); color: var(--_text-soft); }
  .dock strong, .back strong { display: block; font: 600 16px/21px var(--_font); color: var(--_text); }
  :host([docked]) .stage { position: relative; padding: 6px 22px 6px 6px; }
  :host([docked]) visavis-call { flex: none; width: 76px; height: 60px; min-block-size: 0; border-radius: 30px; }
  .back::after { content: ''; position: absolute; inset: 0; border-radius: 40px; }
  .back:focus-visible { outline: none; }
  .back:focus-visible::after { outline: 3px solid var(--_focus); outline-offset: -3px; }

  @media (max-width: 600px) { .enlarge { display: none; } }
`;
