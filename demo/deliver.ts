import type { Answer } from './outbox.ts';
import { signEvent, type PendingEvent } from './order-event.ts';

const PATIENCE = 10_000;

/** Posts one signed event. A redirect counts as a failure: a signature is meant for one address. */
export async function postEvent(event: PendingEvent, to: { url: string; secret: string }, now: Date): Promise<Answer> {
  const response = await fetch(to.url, {
    method: 'POST',
    headers: signEvent(event, to.secret, now),
    body: event.body,
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE),
  });
  await response.body?.cancel();
  const seconds = Number(response.headers.get('retry-after'));
  return { status: response.status, retryAfter: Number.isFinite(seconds) ? seconds : undefined };
}
