/**
 * Stands in for Lit's module of this name on shop pages: every engine we serve adopts style sheets, and all styles are our
 * own, so nothing needs to be checked or inserted in another way.
 */
export function css(strings: TemplateStringsArray): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(strings.join(''));
  return sheet;
}

export function adoptStyles(root: ShadowRoot, styles: CSSStyleSheet[]): void {
  root.adoptedStyleSheets = styles;
}

export function getCompatibleStyle(style: CSSStyleSheet): CSSStyleSheet {
  return style;
}

// Named by Lit's index, used by nobody here.
export const CSSResult = CSSStyleSheet;
export const supportsAdoptingStyleSheets = true;
export const unsafeCSS = css;
