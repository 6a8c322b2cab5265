import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AdviserDraft, ServiceDraft } from '../contract/settings.ts';
import { readConnection } from './orders/connection.ts';
import { inHouse, inShop, type Tx } from './platform/db.ts';
import { newId } from './platform/ids.ts';
import { createLog } from './platform/log.ts';
import { openPlatform } from './platform/open.ts';
import type { Platform } from './platform/platform.ts';
import type { Settings } from './platform/settings.ts';
import { ensureUser } from './shops/accept-invitation.ts';
import { createAuth } from './shops/auth.ts';
import { addAdviser, changeAdviser, setOpeningHours } from './shops/change-advisers.ts';
import { addService, retireService } from './shops/change-services.ts';
import { addShop, changeShop } from './shops/change-shop.ts';
import { ownedShop } from './shops/members.ts';
import { setPicture } from './shops/picture-routes.ts';
import { getShop, listAdvisers, listServices } from './shops/shop.ts';
import { linkTokenFor } from './shops/sign-in-routes.ts';

const PICTURES = join(import.meta.dirname, '../../demo/advisers');
const OWNER = 'owner@speichenwerk.example';
const ZONE = 'Europe/Berlin';
const ADVISERS = [
  { name: 'Anna Berger', title: 'Beraterin und Zweiradmechanikerin', picture: 'anna.jpg' },
  { name: 'Emre Yıldız', title: 'Berater für Bike-Fitting', picture: 'emre.jpg' },
  { name: 'Samuel Okoro', title: 'E-Bikes und Werkstatt', picture: 'samuel.jpg' },
] as const;
/** Long hours on all days: whoever tries the shop finds it open. */
const HOURS = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '08:00', to: '20:00' }));
/** Who tries the shop signs in as its owner, so the first service is always the owner's. */
const SERVICES: readonly (Pick<ServiceDraft, 'name' | 'description' | 'minutes' | 'step'> & { givenBy: readonly number[] })[] = [
  { name: 'Videoberatung', description: 'Welches Rad passt zu mir, und was gehört dazu?', minutes: 30, step: 30, givenBy: [0] },
  { name: 'Bike-Fitting', description: 'Sattel, Lenker und Rahmengröße, gemeinsam am Bild eingestellt.', minutes: 45, step: 15, givenBy: [0, 1] },
  { name: 'E-Bike-Beratung', description: 'Motor, Akku und Reichweite für Ihren Weg.', minutes: 30, step: 30, givenBy: [0, 2] },
];

/** Makes the demo shop at the first start, tells it a changed address at later ones, and says on one line how to use it. */
async function seedDemo(): Promise<void> {
  const house = await openPlatform(process.env, { log: createLog('warn', process.stderr) });
  try {
    const { platform } = house;
    createAuth(platform, async () => undefined);
    const shopId = await ensureShop(platform);
    process.stdout.write(`${JSON.stringify(await describe(platform, shopId))}\n`);
  } finally {
    await house.close();
  }
}

/** The owner's shop is the demo shop, whatever its owner has called it since. */
async function ensureShop(platform: Platform): Promise<string> {
  const { db, settings } = platform;
  const userId = await ensureUser(platform, OWNER, ADVISERS[0].name);
  const known = await inHouse(db, (tx) => ownedShop(tx, userId));
  if (known === undefined) return makeShop(platform, userId);
  const address = addressesOf(settings);
  await inShop(db, known, async (tx) => {
    if ((await getShop(tx)).webAddress !== address.webAddress) await changeShop(tx, address);
  });
  return known;
}

async function makeShop({ db, clock, settings }: Platform, userId: string): Promise<string> {
  const shopId = newId('shp');
  const now = clock();
  const pictures = await Promise.all(ADVISERS.map(({ picture }) => readFile(join(PICTURES, picture))));
  await inShop(db, shopId, async (tx) => {
    const { name } = ADVISERS[0];
    await addShop(tx, shopId, { name: 'Speichenwerk', language: 'de', timeZone: ZONE, adviserName: name, ...addressesOf(settings) }, userId, now);
    await changeShop(tx, { phone: '0761 555 01 40', mail: 'laden@speichenwerk.example' });
    await setOpeningHours(tx, HOURS);
    const [owner] = await listAdvisers(tx);
    const adviserIds = [owner?.adviserId ?? ''];
    // A millisecond apart, so that they stand in the order in which they are made.
    for (const [index, { name: adviserName, title }] of ADVISERS.entries()) {
      const draft = AdviserDraft.parse({ name: adviserName, title });
      if (index === 0) await changeAdviser(tx, adviserIds[0] ?? '', draft);
      else adviserIds.push(await addAdviser(tx, draft, new Date(now.getTime() + index)));
      await setPicture(tx, shopId, adviserIds[index] ?? '', pictures[index] ?? Buffer.alloc(0), now);
    }
    await replaceServices(tx, adviserIds, now);
  });
  return shopId;
}

/** Services of its own instead of the one that a new shop begins with. They may be booked at once, so that a try needs no waiting. */
async function replaceServices(tx: Tx, adviserIds: readonly string[], now: Date): Promise<void> {
  for (const { serviceId } of await listServices(tx)) await retireService(tx, serviceId);
  for (const [index, { givenBy, ...service }] of SERVICES.entries()) {
    const givers = adviserIds.filter((_, adviser) => givenBy.includes(adviser));
    await addService(tx, ServiceDraft.parse({ ...service, notice: 0, adviserIds: givers }), new Date(now.getTime() + index));
  }
}

/** The demo shop is another site than ours, as every real shop is: the name makes the difference. */
function addressesOf({ VISAVIS_DEMO_LISTEN: { address, number } }: Settings): { webAddress: string; privacyUrl: string; imprintUrl: string } {
  const webAddress = `http://${address === '127.0.0.1' ? 'localhost' : address}:${number}`;
  return { webAddress, privacyUrl: `${webAddress}/privacy`, imprintUrl: `${webAddress}/imprint` };
}

async function describe(platform: Platform, shopId: string): Promise<Record<string, string>> {
  const { db, keys, settings } = platform;
  const { shop, orders } = await inShop(db, shopId, async (tx) => ({ shop: await getShop(tx), orders: await readConnection(tx, keys, shopId, settings.VISAVIS_PUBLIC_URL) }));
  const token = await linkTokenFor(platform, OWNER);
  return { shopId, publishableKey: shop.publishableKey, orderUrl: orders.url, orderSecret: orders.secret, signInUrl: `${settings.VISAVIS_PUBLIC_URL}/console/sign-in#token=${token}` };
}

await seedDemo();
