/** Moves the focus among a group's buttons by arrow keys; the group has one tab stop. */
export function rove(event: KeyboardEvent): void {
  const group = event.currentTarget as HTMLElement;
  const buttons = [...group.querySelectorAll('button')];
  const here = buttons.indexOf(event.target as HTMLButtonElement);
  const places: Record<string, number> = { ArrowRight: here + 1, ArrowDown: here + 1, ArrowLeft: here - 1, ArrowUp: here - 1, Home: 0, End: buttons.length - 1 };
  const next = buttons[places[event.key] ?? -1];
  if (here < 0 || !next) return;
  event.preventDefault();
  for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
  next.focus();
}

/** Gives a group its tab stop after each rendering: where the focus is, else what is chosen, else the first. */
export function settleTabStop(group: Element | null | undefined): void {
  const buttons = [...(group?.querySelectorAll('button') ?? [])];
  const stop = buttons.find((button) => button.matches(':focus')) ?? buttons.find((button) => button.ariaPressed === 'true') ?? buttons[0];
  for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
}
