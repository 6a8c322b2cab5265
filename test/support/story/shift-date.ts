/**
 * Lets a page, or a process that asks nobody else for the time, live ahead of the machine. Timers and media keep their pace;
 * only what the time is said to be differs. It is sent into pages as text, so it stands on nothing outside of itself.
 */
export function shiftDate(ahead: number): void {
  const world = globalThis as typeof globalThis & { storyAhead?: number };
  if (world.storyAhead === undefined) {
    const MachineDate = Date;
    const now = (): number => MachineDate.now() + (world.storyAhead ?? 0);
    world.Date = new Proxy(MachineDate, {
      construct: (target, words: [], made) => Reflect.construct(target, words.length === 0 ? [now()] : words, made) as Date,
      apply: () => new MachineDate(now()).toString(),
      get: (target, name) => (name === 'now' ? now : (Reflect.get(target, name) as unknown)),
    });
  }
  world.storyAhead = ahead;
}
