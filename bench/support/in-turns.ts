/** Sends all, so many at a time. */
export async function inTurns<Reply>(sends: readonly (() => Promise<Reply>)[], inFlight: number): Promise<Reply[]> {
  const replies: Reply[] = [];
  let next = 0;
  const runner = async (): Promise<void> => {
    while (next < sends.length) {
      const index = next;
      next += 1;
      const send = sends[index];
      if (send) replies[index] = await send();
    }
  };
  await Promise.all(Array.from({ length: Math.min(inFlight, sends.length) }, runner));
  return replies;
}
