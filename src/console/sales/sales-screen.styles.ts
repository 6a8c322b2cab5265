import { css } from 'lit';

export default css`
  .report { display: grid; gap: 16px; }
  .row { display: grid; gap: 16px; min-width: 0; align-items: stretch; }
  .r1 { grid-template-columns: minmax(0, 1fr) 356px; }
  .r2 { grid-template-columns: minmax(0, 1fr) 468px; }
  .r3 { grid-template-columns: repeat(auto-fit, minmax(300px, 1fr)); }

  .period { display: flex; align-items: center; gap: 6px; }
  .period select, .period input { min-height: 44px; padding: 0 12px; border: 0; border-radius: calc(var(--_radius) * 0.7); background: var(--_surface); box-shadow: inset 0 0 0 1px var(--_line-control); font: 500 14px/20px var(--_font); color-scheme: inherit; }
  .period option { color: CanvasText; background: Canvas; }
  .segments button { min-width: 44px; padding: 0 8px; }

  .answer { display: flex; flex-direction: column; }
  .answer h2 { font: 650 34px/42px var(--_font); letter-spacing: -0.025em; }
  .rate { margin-top: 2px; font: 500 17px/24px var(--_font); color: var(--_text-soft); }
  .rate strong { font-weight: 500; }
  .rate.some strong { font: 650 24px/30px var(--_font); }
  .rate.many strong { font: 650 30px/36px var(--_font); color: var(--_text); letter-spacing: -0.02em; }
  .lag { display: block; width: 100%; height: auto; }
  .interval { position: relative; height: 50px; margin: 24px 6px 20px; }
  .interval svg { position: absolute; inset: 0; width: 100%; height: 20px; }
  .interval .dot { position: absolute; top: 10px; width: 21px; height: 21px; margin: -10.5px; border-radius: 50%; background: var(--_accent); box-shadow: inset 0 0 0 3px var(--_surface); }
  .tick { position: absolute; top: 30px; transform: translateX(-50%); font: 450 13px/18px var(--_font); color: var(--_text-soft); font-variant-numeric: tabular-nums; white-space: nowrap; }
  .tick.main { font-weight: 650; color: var(--_text); }
  .tick.first { transform: translateX(-6px); }
  .tick.last { transform: translateX(calc(-100% + 6px)); }
  .read { font: 450 14px/21px var(--_font); color: var(--_text-soft); text-wrap: pretty; max-width: 76ch; }
  .kinds { display: flex; flex-wrap: wrap; gap: 8px 36px; margin-top: auto; padding-top: 18px; }
  .kinds dt { font: 450 13px/18px var(--_font); color: var(--_text-soft); }
  .kinds dd { font: 600 15px/22px var(--_font); font-variant-numeric: tabular-nums; }
  .kinds dd span { font-weight: 450; color: var(--_text-soft); margin-inline-start: 6px; }

  .key { display: flex; flex-wrap: wrap; gap: 2px 16px; margin-inline-start: auto; }
  .key span { display: flex; align-items: center; gap: 6px; font: 450 13px/18px var(--_font); color: var(--_text-soft); }
  visavis-day-chart { margin-top: 18px; }

  .money-cards { display: grid; gap: 16px; align-content: stretch; }
  .big { font: 650 30px/38px var(--_font); letter-spacing: -0.025em; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
  .money dl { margin-top: 10px; }
  .money dl div { display: flex; justify-content: space-between; gap: 12px; padding: 3px 0; font: 450 14px/20px var(--_font); }
  .money dt { color: var(--_text-soft); }
  .money dd { font-weight: 550; font-variant-numeric: tabular-nums; white-space: nowrap; }
  .money .line { border-top: 1px solid var(--_line); margin-top: 5px; padding-top: 8px; }

  .scroll { max-height: 306px; overflow-y: auto; margin-top: 12px; padding-inline-end: 4px; }
  .scroll td { padding-block: 4px; white-space: nowrap; }
  .scroll thead th { position: sticky; top: 0; background: var(--_surface); }
  tfoot td { font-weight: 650; border-top: 1.5px solid var(--_line-control); }

  .lag { margin: 18px 0 6px; max-width: 460px; }
  .direct { fill: var(--_accent-soft); }
  .assisted { fill: var(--_surface-soft); stroke: var(--_line); }
  .list { margin-top: 10px; }
  .list li { display: flex; align-items: center; gap: 12px; padding: 3px 0; font: 450 14px/20px var(--_font); }
  .list .name { flex: 1; }
  .list .n { min-width: 44px; text-align: end; font-weight: 550; font-variant-numeric: tabular-nums; }
  .list .zero, .list .zero .n { color: var(--_text-soft); font-weight: 450; }
  .share { width: 84px; height: 8px; flex: none; }
  .stack { display: block; width: 100%; height: 12px; margin: 14px 0 10px; }
  .cover p { font: 450 14px/21px var(--_font); text-wrap: pretty; }
  .cover p + p { margin-top: 6px; }

  .calls { margin-top: 12px; }
  .calls td > span, .calls p > span { display: block; color: var(--_text-soft); }
  .calls td > .tag, .calls p > .tag { display: inline-block; margin-block: 2px; }
  .calls td > .wrap:first-child { color: var(--_text); font-weight: 550; }
  .calls td { padding-block: 12px; }
  .calls p + p { margin-top: 8px; }
  .none { padding: 40px; display: grid; gap: 12px; }
  .none h2 { font: 650 24px/30px var(--_font); letter-spacing: -0.02em; }
  .none > p { max-width: 60ch; text-wrap: pretty; }
  .none .bar { flex-wrap: wrap; }
  .none .bar span { flex: 1 1 200px; }
  .print-only { display: none; }

  @media (max-width: 1180px) {
    .r1, .r2 { grid-template-columns: minmax(0, 1fr); }
  }
  @media (max-width: 700px) {
    .period, .segments { width: 100%; }
    .period { flex-wrap: wrap; }
    .period select { flex-basis: 100%; }
    .period label { flex: 1; }
    .period input { width: 100%; }
    .segments { overflow-x: auto; }
    .page-head .icon-button, .page-head .gap { display: none; }
    .answer h2 { font-size: 26px; line-height: 32px; }
    .tick.tight { display: none; }
    .none { padding: 24px 18px; }
    .calls thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    .calls, .calls tbody, .calls tr, .calls td { display: block; }
    .calls tr { display: grid; grid-template-columns: 1fr auto; gap: 2px 12px; padding: 14px 0; border-top: 1px solid var(--_line); }
    .calls td { border: 0; padding: 0; }
    .calls td:nth-child(even) { text-align: end; }
    .calls td:nth-child(2) { grid-area: 2 / 1; text-align: start; }
    .calls td:nth-child(3) { grid-area: 2 / 2; text-align: end; }
    .calls td:nth-child(4) { grid-area: 1 / 2; }
    .calls td:nth-child(5), .calls td:nth-child(6) { margin-top: 6px; }
    .scroll th, .scroll td { padding-inline-end: 8px; }
  }
  @media print {
    .report { gap: 10px; }
    .r1 { grid-template-columns: minmax(0, 1fr) 260px; }
    .r2 { grid-template-columns: minmax(0, 1fr); }
    .scroll { max-height: none; overflow: visible; }
    .print-only { display: block; margin-top: 8px; }
  }
`;
