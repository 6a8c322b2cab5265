import type { CallEntry } from '../call/enter-ahead.ts';
import type { CallAccess } from '../contract/call.ts';

/** Fetches a call that runs already beside what shows it, and sets out for its room with the access that stage 0 has asked for. */
export async function enterRunningCall(asked: Promise<Response> | undefined): Promise<CallEntry | undefined> {
  try {
    // Taken from the module at once, so that the build leaves out what nobody takes.
    const [enter, answer] = await Promise.all([import('../call/index.ts').then(({ enterAhead }) => enterAhead), asked]);
    return answer?.ok ? enter((await answer.json()) as CallAccess) : undefined;
  } catch {
    return undefined;
  }
}
