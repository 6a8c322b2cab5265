/** Names an element, unless the page already has one of that name: two copies of the widget may meet on one page. */
export function define(tag: string, ctor: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, ctor);
}
