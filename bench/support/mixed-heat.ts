import type { Booking, BookingReceipt, Hold, SlotList } from '../../src/contract/booking.ts';
import { inTurns } from './in-turns.ts';
import type { RaceClient, RaceReply } from './race-client.ts';

/** Each booking of before is moved so often, to another slot each time; one in three is cancelled meanwhile. */
const MOVES = 20;
/** Of those who book in the heat, one in three moves on, and one in three cancels; so times come and go until its end. */
const KINDS = 3;

export interface MixedHeat {
  readonly slots: number;
  readonly requests: number;
  readonly moved: number;
  readonly cancelled: number;
  /** Slots that one customer has, that nobody has and that are listed, and all others. */
  readonly owned: number;
  readonly free: number;
  readonly wrong: number;
  readonly failed: number;
  readonly exact: boolean;
}

interface Slots {
  /** Taken before the heat by customers who move. */
  readonly booked: readonly string[];
  /** Free before the heat. */
  readonly wanted: readonly string[];
}

/**
 * Lets customers hold and book, move and cancel at the same slots at the same time, and then looks who has what: nobody was
 * told yes and has nothing, no slot has two, and a slot is listed exactly when nobody has it.
 */
export async function mixedHeat(client: RaceClient, { booked, wanted }: Slots, { contenders, inFlight }: { contenders: number; inFlight: number }): Promise<MixedHeat> {
  const slots = [...booked, ...wanted];
  const receipts: BookingReceipt[] = [];
  const moves: RaceReply[] = [];
  const cancels: RaceReply[] = [];
  const refused: RaceReply[] = [];
  const keep = (reply: RaceReply, replies: RaceReply[]): void => { (reply.status < 300 ? replies : refused).push(reply); };
  const slotOf = (index: number): string => slots[index % slots.length] ?? '';
  const book = async (startsAt: string): Promise<BookingReceipt | undefined> => {
    const hold = await client.hold(startsAt);
    const reply = hold.status === 201 ? await client.confirm(JSON.parse(hold.body) as Hold) : hold;
    if (reply.status !== 201) {
      refused.push(reply);
      return undefined;
    }
    const receipt = JSON.parse(reply.body) as BookingReceipt;
    receipts.push(receipt);
    return receipt;
  };
  const come = async (index: number): Promise<void> => {
    const receipt = await book(slotOf(index));
    if (receipt && receipts.length % KINDS === 1) keep(await client.move(receipt, slotOf(index * 3 + 1)), moves);
    if (receipt && receipts.length % KINDS === 2) keep(await client.cancel(receipt), cancels);
  };
  await inTurns(booked.map((startsAt) => () => book(startsAt)), 1);
  const movers = [...receipts];
  const others = [
    ...Array.from({ length: MOVES }, (_, round) => movers.map((mover, index) => async () => keep(await client.move(mover, slotOf(index * 7 + round * 11 + booked.length)), moves))).flat(),
    ...movers.filter((_, index) => index % KINDS === 0).map((mover) => async () => keep(await client.cancel(mover), cancels)),
  ];
  const holds = Array.from({ length: contenders - others.length }, (_, index) => () => come(index));
  await inTurns(spread(holds, others), inFlight);

  const held = (await Promise.all(receipts.map((receipt) => client.read(receipt)))).map(({ body }) => JSON.parse(body) as Booking);
  const owners = slots.map((slot) => held.filter(({ state, startsAt }) => state === 'confirmed' && startsAt === slot).length);
  const listed = await Promise.all(slots.map(async (slot) => (JSON.parse((await client.slots(new Date(slot), new Date(Date.parse(slot) + 1))).body) as SlotList).slots.length));
  const owned = owners.filter((count, index) => count === 1 && listed[index] === 0).length;
  const free = owners.filter((count, index) => count === 0 && listed[index] === 1).length;
  const failed = refused.filter(({ status, body }) => status !== 409 || !/"(?:slot_taken|booking_closed)"/u.test(body)).length;
  const homeless = held.filter(({ state, startsAt }) => state === 'confirmed' ? !slots.includes(startsAt) : state !== 'cancelled').length;
  const wrong = slots.length - owned - free + homeless;
  return {
    slots: slots.length, requests: contenders, moved: moves.length, cancelled: cancels.length, owned, free, wrong, failed,
    exact: wrong === 0 && failed === 0 && movers.length === booked.length && held.filter(({ state }) => state === 'cancelled').length === cancels.length,
  };
}

/** Puts some evenly among many. */
function spread<T>(many: readonly T[], some: readonly T[]): T[] {
  const every = Math.floor(many.length / some.length);
  return many.flatMap((one, index) => (index % every === 0 && some[index / every] !== undefined ? [some[index / every] as T, one] : [one]));
}
