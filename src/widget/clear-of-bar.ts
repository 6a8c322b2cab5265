/** Distance from the lower edge that keeps clear of a bar the shop has fixed there, as many do on phones; else 0. */
export function clearOfBar(): number {
  for (const element of document.elementsFromPoint(innerWidth / 2, innerHeight - 4)) {
    const { top, height } = element.getBoundingClientRect();
    if (height < 200 && getComputedStyle(element).position === 'fixed') return innerHeight - top + 16;
  }
  return 0;
}
