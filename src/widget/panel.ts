import { setLanguage, useLanguage } from '../kit/language.ts';
import type { Panel, PanelStart } from './panel-contract.ts';
import './panel-element.ts';

/** Stage 1: puts the panel beside the launcher. Done once for each shop on a page. */
export function mountPanel(start: PanelStart): Panel {
  const panel = document.createElement('visavis-panel');
  panel.setAttribute('part', 'panel');
  const words = useLanguage('widget', { de: () => import('./locales/de.ts') }).then(() => setLanguage(start.host.language));
  panel.begin(start, words);
  start.host.root.append(panel);
  return panel;
}
