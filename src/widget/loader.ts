import { findScript, readScript } from './script-tag.ts';
import type { ScriptTag } from './script-tag.ts';
import { VisAVis } from './vis-a-vis.ts';
import { Widget } from './widget.ts';

const script = findScript();
const MARK = Symbol.for('visavis');
const page = globalThis as { [MARK]?: typeof findWidget };
const widgets: Record<string, Widget> = {};

/** Finds or makes the widget of a shop. Without a key there is none. */
function findWidget(tag: ScriptTag, shop = tag.shop): Widget | undefined {
  return shop ? (widgets[shop] ??= new Widget(tag, shop)) : undefined;
}

// A page that took away what we stand on gets no widget, and no error.
try {
  if (script) {
    const tag = readScript(script);
    // The first loader on a page wins; later ones hand it their shop.
    if (!page[MARK]) {
      page[MARK] = findWidget;
      VisAVis.find = (shop) => findWidget(tag, shop ?? tag.shop);
      if (!customElements.get('vis-a-vis')) customElements.define('vis-a-vis', VisAVis);
    }
    page[MARK](tag);
  }
} catch {
  // Nothing that a shop or its customer could do about it.
}
