import './panel-order.ts';
import type { Panel, PanelStart } from './panel-contract.ts';
import './panel-element.ts';

/** Stage 1: puts the panel beside the launcher. Done once for each shop on a page. Its texts are put in by the build. */
export function mountPanel(start: PanelStart): Panel {
  const panel = document.createElement('visavis-panel');
  panel.part = 'panel';
  panel.begin(start);
  start.host.root.append(panel);
  return panel;
}
