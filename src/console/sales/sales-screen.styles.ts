import { css } from 'lit';

export default css`
  .report { display: grid; gap: 16px; }
  .row { display: grid; gap: 16px; min-width: 0; align-items: stretch; }
  .r1 { grid-template-columns: minmax(0, 1fr) 356px; }
  .r2 { grid-template-columns: minmax(0, 1fr) 444px; }
  .r3 { grid-template-columns: repeat(auto-fit, minmax(300px, 1fr)); }
  svg { overflow: visible; }

  .period { display: flex; align-items: center; gap: 6px; }
  .period select, .period input { min-height: 44px; padding: 0 12px; border: 0; border-radius: calc(var(--_radius) * 0.7); background: var(--_surface); box-shadow: inset 0 0 0 1px var(--_line-control); font: 500 14px/20px var(--_font); color-scheme: inherit; }
  .period option { color: CanvasText; background: Canvas; }
  .segments button { min-width: 40px; padding: 0 10px; }

  .answer { display: flex; flex-direction: column; }
  .answer h2 { font: 650 34px/42px var(--_font); letter-spacing: -0.025em; }
  .rate { margin-top: 2px; font: 500 17px/24px var(--_font); color: var(--_text-soft); }
  .rate strong { font-weight: 500; }
  .rate.some strong { font: 650 24px/30px var(--_font); }
  .rate.many strong { font: 650 30px/36px var(--_font); color: var(--_text); letter-spacing: -0.02em; }
  .interval, .chart, .lag { display: block; width: 100%; height: auto; }
  .interval { margin: 22px 0 20px; }
  .read { font: 450 14px/21px var(--_font); color: var(--_text-soft); text-wrap: pretty; max-width: 76ch; }
  .kinds { display: flex; flex-wrap: wrap; gap: 8px 36px; margin-top: auto; padding-top: 18px; }
  .kinds dt { font: 450 13px/18px var(--_font); color: var(--_text-soft); }
  .kinds dd { font: 600 15px/22px var(--_font); font-variant-numeric: tabular-nums; }
  .kinds dd span { font-weight: 450; color: var(--_text-soft); margin-inline-start: 6px; }

  .axis { font: 450 13px/18px var(--_font); fill: var(--_text-soft); font-variant-numeric: tabular-nums; }
  .axis.main, .axis.name { font-weight: 650; fill: var(--_text); }
  .day { font: 600 13px/18px var(--_font); fill: var(--_text); font-variant-numeric: tabular-nums; }
  .grid { stroke: var(--_line); stroke-width: 1; fill: none; }
  .mean { stroke: var(--_line-control); stroke-width: 1; stroke-dasharray: 2 4; fill: none; }
  .track { fill: var(--_line); }
  .fill { fill: var(--_accent); }
  .iv { fill: var(--_accent-line); }
  .pt { fill: var(--_accent); stroke: var(--_surface); stroke-width: 3; }
  .band { fill: var(--_accent-soft); stroke: var(--_accent-line); stroke-width: 1.25; }
  .band.open { fill: none; stroke: var(--_line-control); stroke-dasharray: 3 4; }
  .pt.open { fill: var(--_surface); stroke: var(--_accent-text); stroke-width: 2.5; }
  .key { display: flex; flex-wrap: wrap; gap: 2px 16px; margin-inline-start: auto; }
  .key span { display: flex; align-items: center; gap: 6px; font: 450 13px/18px var(--_font); color: var(--_text-soft); }
  .chart { margin-top: 14px; }

  .money-cards { display: grid; gap: 16px; align-content: stretch; }
  .big { font: 650 30px/38px var(--_font); letter-spacing: -0.025em; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
  .money dl { margin-top: 10px; }
  .money dl div { display: flex; justify-content: space-between; gap: 12px; padding: 3px 0; font: 450 14px/20px var(--_font); }
  .money dt { color: var(--_text-soft); }
  .money dd { font-weight: 550; font-variant-numeric: tabular-nums; white-space: nowrap; }
  .money .line { border-top: 1px solid var(--_line); margin-top: 5px; padding-top: 8px; }

  .scroll { max-height: 306px; overflow-y: auto; margin-top: 12px; padding-inline-end: 4px; }
  .scroll td { padding-block: 4px; }
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
  .none .bar span { flex: 1; }
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
    .axis, .day { font-size: 20px; }
    .lag .axis { font-size: 13px; }
    .none { padding: 24px 18px; }
    .calls thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    .calls, .calls tbody, .calls tr, .calls td { display: block; }
    .calls tr { display: grid; grid-template-columns: 1fr auto; gap: 2px 12px; padding: 14px 0; border-top: 1px solid var(--_line); }
    .calls td { border: 0; padding: 0; }
    .calls td:nth-child(5) { grid-column: 1; margin-top: 6px; }
    .calls td:nth-child(6) { margin-top: 6px; }
  }
  @media print {
    .report { gap: 10px; }
    .r1 { grid-template-columns: minmax(0, 1fr) 260px; }
    .r2 { grid-template-columns: minmax(0, 1fr); }
    .scroll { max-height: none; overflow: visible; }
    .print-only { display: block; margin-top: 8px; }
  }
`;
