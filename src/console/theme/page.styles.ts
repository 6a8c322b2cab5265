import { css } from 'lit';

/** What the console's screens share: heads, cards, rows, tables, forms. */
export const page = css`
  :host { font: 400 15px/22px var(--_font); }
  h1 { font: 650 24px/30px var(--_font); letter-spacing: -0.02em; }
  h1:focus { outline: none; }
  h1:focus-visible { outline: 3px solid var(--_focus); }
  h2 { font: 600 15px/22px var(--_font); letter-spacing: -0.005em; }
  strong { font-weight: 600; }
  wa-button { white-space: nowrap; --wa-font-size-m: 15px; --wa-form-control-padding-inline: 18px; }
  wa-button[appearance='outlined'] { --wa-form-control-border-width: 1.5px; }
  wa-button svg { display: inline-block; vertical-align: -5px; margin-inline-end: 8px; }
  wa-button::part(base) { min-width: 44px; }
  wa-input::part(hint), wa-textarea::part(hint), wa-select::part(hint) { margin-block-start: 6px; }

  .page-head { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 14px; min-height: 46px; margin-bottom: 20px; }
  .page-head .date { color: var(--_text-soft); }
  .gap { flex: 1; }

  .card { display: block; background: var(--_surface); border-radius: var(--_radius-l); box-shadow: inset 0 0 0 1px var(--_line); padding: 20px 22px; min-width: 0; }
  .card-head { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 12px; }
  .card-head + ul, .card-head + * { margin-top: 6px; }
  .card-head .hint { margin-inline-start: auto; }
  .hint { font: 450 13px/18px var(--_font); color: var(--_text-soft); }
  .soft { color: var(--_text-soft); }
  .num { font-variant-numeric: tabular-nums; }
  .wrap { overflow-wrap: anywhere; }
  .icon-line { display: flex; align-items: center; gap: 10px; }
  .empty { padding: 18px 0 10px; color: var(--_text-soft); max-width: 56ch; text-wrap: pretty; }

  .rows li { display: flex; align-items: center; gap: 14px; min-height: 72px; padding: 8px 0; }
  .rows li + li { border-top: 1px solid var(--_line); }
  .rows visavis-face { width: 48px; }
  .rows .who { flex: 1; min-width: 0; }
  .rows .who strong { display: block; font: 600 15px/20px var(--_font); overflow-wrap: anywhere; hyphens: auto; }
  .rows .who span { display: block; font: 450 14px/19px var(--_font); color: var(--_text-soft); overflow-wrap: anywhere; }
  .rows .time { font: 600 15px/20px var(--_font); font-variant-numeric: tabular-nums; }

  .tag { display: inline-block; font: 550 13px/18px var(--_font); padding: 3px 9px; border-radius: 7px; background: var(--_surface-soft); color: var(--_text-soft); }
  .tag.good { background: var(--_accent-soft); color: var(--_accent-text); }
  .tag.care { background: var(--_caution-soft); color: var(--_caution); }

  .bar { display: flex; flex-wrap: wrap; align-items: center; gap: 10px 14px; padding: 14px 18px; border-radius: var(--_radius-m); background: var(--_caution-soft); color: var(--_text); }
  .bar > svg { color: var(--_caution); }
  .bar p { flex: 1; min-width: 220px; }
  .bar.calm { background: var(--_accent-soft); }
  .bar.calm > svg { color: var(--_accent-text); }

  form { display: grid; grid-template-columns: minmax(0, 1fr); gap: 22px; max-width: 560px; }
  .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(200px, 1fr)); gap: 22px 16px; align-items: start; }
  .foot { display: flex; flex-wrap: wrap; align-items: center; gap: 10px 16px; }
  .news { flex: 1; min-width: 180px; font: 550 14px/20px var(--_font); color: var(--_text-soft); }
  .news.bad, .fault { color: var(--_danger); }
  .fault { display: block; font: 600 14px/20px var(--_font); margin-bottom: 2px; }
  .field label { font: 600 16px/22px var(--_font); }
  .field select { min-height: 46px; border-radius: var(--wa-border-radius-m); padding: 9px 40px 9px 14px; background-color: var(--_surface); background-image: linear-gradient(45deg, transparent 50%, var(--_text-soft) 50%), linear-gradient(135deg, var(--_text-soft) 50%, transparent 50%); background-position: right 19px center, right 14px center; background-size: 5px 5px; background-repeat: no-repeat; }
  .field option { color: CanvasText; background: Canvas; }
  .field input { min-height: 46px; padding: 9px 14px; border-radius: var(--wa-border-radius-m); }
  .unit { color: var(--_text-soft); font-size: 15px; }

  table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
  th { font: 500 13px/18px var(--_font); color: var(--_text-soft); text-align: start; padding: 0 12px 8px 0; vertical-align: bottom; }
  td { border-top: 1px solid var(--_line); padding: 8px 12px 8px 0; font: 450 14px/20px var(--_font); vertical-align: top; }
  th:last-child, td:last-child { padding-inline-end: 0; }
  .r { text-align: end; }

  @media (max-width: 700px) {
    .card { padding: 18px 16px; }
    .page-head { margin-bottom: 12px; }
    h1 { font-size: 22px; }
  }
  @media print {
    .no-print { display: none !important; }
    .card { break-inside: avoid; box-shadow: none; border: 1px solid #ccc; }
  }
`;
