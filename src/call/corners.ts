/** Where the own picture stands; start and end follow the direction of writing. */
export type Corner = 'top-start' | 'top-end' | 'bottom-end' | 'bottom-start';

const ROUND: readonly Corner[] = ['top-start', 'top-end', 'bottom-end', 'bottom-start'];

/** The next corner, clockwise. */
export function nextCorner(corner: Corner): Corner {
  return ROUND[(ROUND.indexOf(corner) + 1) % ROUND.length] ?? 'top-end';
}

/** The corner in the direction of an arrow key; nothing for any other key. */
export function cornerBeside(corner: Corner, key: string, rtl: boolean): Corner | undefined {
  const [row, side] = corner.split('-');
  switch (key) {
    case 'ArrowUp': return `top-${side}` as Corner;
    case 'ArrowDown': return `bottom-${side}` as Corner;
    case 'ArrowLeft': return `${row}-${rtl ? 'end' : 'start'}` as Corner;
    case 'ArrowRight': return `${row}-${rtl ? 'start' : 'end'}` as Corner;
    default: return undefined;
  }
}

/** The corner of the stage that a dragged picture is nearest to. */
export function nearestCorner(own: DOMRectReadOnly, stage: DOMRectReadOnly, rtl: boolean): Corner {
  const left = own.left + own.width / 2 < stage.left + stage.width / 2;
  const top = own.top + own.height / 2 < stage.top + stage.height / 2;
  return `${top ? 'top' : 'bottom'}-${left === rtl ? 'end' : 'start'}`;
}
