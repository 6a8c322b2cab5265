import type { Listen, Settings } from '../server/platform/settings.ts';
import { isFree } from './ports.ts';
import { StartError } from './start-error.ts';

const LISTENERS = { VISAVIS_LISTEN: 'server', VISAVIS_METRICS_LISTEN: 'metrics', VISAVIS_DEMO_LISTEN: 'demo shop' } as const;

/** Refuses to start where another program already listens, and says which setting helps. */
export async function claimAddresses(settings: Pick<Settings, keyof typeof LISTENERS>): Promise<void> {
  for (const [name, what] of Object.entries(LISTENERS)) {
    const listen = settings[name as keyof typeof LISTENERS];
    if (!(await isFree(listen.address, listen.number))) throw new StartError(busy(name, what, listen));
  }
}

function busy(name: string, what: string, { address, number }: Listen): string {
  return `The ${what} cannot listen on ${address}:${number}: another program has that port, or the address is not this machine's. End that program, or choose another one: ${name}=${address}:${number + 1} npm start`;
}
