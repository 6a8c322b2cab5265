import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import type { Settings } from '../server/platform/settings.ts';
import { StartError } from './start-error.ts';

const run = promisify(execFile);
const SEED = join(import.meta.dirname, '../server/seed-demo.ts');

const DemoShop = z.object({
  publishableKey: z.string(),
  orderUrl: z.string(),
  orderSecret: z.string(),
  /** Signs in once. */
  signInUrl: z.string(),
});
export type DemoShop = z.infer<typeof DemoShop>;

/** Makes the demo shop at the first start; at every start, a new link to sign in with. */
export async function seedDemoShop(env: NodeJS.ProcessEnv): Promise<DemoShop> {
  const { stdout } = await run(process.execPath, [SEED], { env }).catch((error: unknown) => {
    throw new StartError(`The demo shop could not be made.\n${(error as { stderr?: string }).stderr ?? String(error)}`, { cause: error });
  });
  // Its log goes the same way, line by line; the shop is the last word.
  return DemoShop.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? ''));
}

/** A page of another site than ours, as a real shop's would be: the name makes the difference. */
export function demoUrl({ VISAVIS_DEMO_LISTEN: { address, number } }: Settings): string {
  return `http://${address === '127.0.0.1' ? 'localhost' : address}:${number}`;
}

/** What the demo shop is told: no more than the owner of any shop would know. */
export function demoEnv(settings: Settings, shop: DemoShop, livekitUrl: string | undefined): NodeJS.ProcessEnv {
  const { address, number } = settings.VISAVIS_DEMO_LISTEN;
  return {
    PATH: process.env['PATH'],
    NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
    DEMO_LISTEN: `${address}:${number}`,
    DEMO_DATA: join(settings.VISAVIS_DATA, 'demo'),
    DEMO_VISAVIS_URL: settings.VISAVIS_PUBLIC_URL,
    DEMO_SHOP_KEY: shop.publishableKey,
    DEMO_ORDER_URL: shop.orderUrl,
    DEMO_ORDER_SECRET: shop.orderSecret,
    ...(livekitUrl === undefined ? {} : { DEMO_LIVEKIT_URL: livekitUrl }),
  };
}
