import { css } from 'lit';

/** What drawings of the report share: axes, tracks, points and their intervals. */
export const chartStyles = css`
  svg { overflow: visible; }
  .axis { font: 450 13px/18px var(--_font); fill: var(--_text-soft); font-variant-numeric: tabular-nums; }
  .axis.name { font-weight: 650; fill: var(--_text); }
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
`;
