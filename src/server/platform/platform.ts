import type { Announcements } from './announce.ts';
import type { Clock } from './clock.ts';
import type { Db } from './db.ts';
import type { Jobs } from './jobs.ts';
import type { Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { RateLimits } from './rate-limit.ts';
import type { Keys } from './secret.ts';
import type { Settings } from './settings.ts';
import type { Streams } from './streams.ts';

/** What every domain stands on. */
export interface Platform {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly settings: Settings;
  readonly keys: Keys;
  readonly jobs: Jobs;
  readonly announcements: Announcements;
  readonly streams: Streams;
  readonly limits: RateLimits;
  readonly metrics: Metrics;
}

/** Who holds the token that came with a request. */
export interface Visit {
  readonly kind: 'visit' | 'manage' | 'confirm' | 'wait';
  readonly tokenHash: string;
  readonly bookingId: string | null;
  readonly callId: string | null;
  readonly waitlistId: string | null;
}

/** A signed-in person in one shop. */
export interface Member {
  readonly userId: string;
  readonly role: 'owner' | 'adviser';
  readonly adviserId: string | null;
}

/** What middleware leaves for the handlers: `c.var.shopId` and its like. Reading one that was not set is a fault. */
export interface Env {
  Variables: {
    requestId: string;
    /** The client's address; its block (one IPv4, or an IPv6 /64) is what limits count. */
    address: string;
    shopId: string;
    visit: Visit;
    member: Member;
    userId: string;
    /** The page's origin, once it is known to be the shop's own. Only then may it read the answer. */
    allowedOrigin: string | undefined;
  };
}
