import { betterAuth } from 'better-auth';
import { magicLink } from 'better-auth/plugins';
import type { Platform } from '../platform/platform.ts';
import { inHouse } from '../platform/db.ts';
import { shops } from './tables.ts';

const LINK_MINUTES = 15;
const DAY_SECONDS = 86_400;

export interface SignInLink {
  readonly email: string;
  /** Our page, with the token in its fragment, which no server sees and no scanner opens. */
  readonly link: string;
}

export type SendSignInLink = (link: SignInLink) => Promise<void>;

export type Auth = ReturnType<typeof build>;

const auths = new WeakMap<Platform, Auth>();

/** Sets up sign-in for this house, once. */
export function createAuth(platform: Platform, send: SendSignInLink): Auth {
  const auth = build(platform, send);
  auths.set(platform, auth);
  return auth;
}

export function authOf(platform: Platform): Auth {
  const auth = auths.get(platform);
  if (!auth) throw new Error('Sign-in was not set up.');
  return auth;
}

/** Whether this address may sign in: it belongs to somebody, or new people are welcome, or nobody is here yet. */
export async function maySignIn({ db, settings }: Platform, email: string): Promise<boolean> {
  if (settings.VISAVIS_SIGN_UP === 'open') return true;
  return inHouse(db, async (tx) => {
    const known = await shops(tx).selectFrom('users').select('id').where('email', '=', email.toLowerCase()).executeTakeFirst();
    const anybody = known ?? (await shops(tx).selectFrom('users').select('id').limit(1).executeTakeFirst());
    return known !== undefined || anybody === undefined;
  });
}

// The type is better-auth's own and depends on the options.
function build(platform: Platform, send: SendSignInLink) {
  const { settings, keys, db } = platform;
  const secure = settings.VISAVIS_PUBLIC_URL.startsWith('https:');
  return betterAuth({
    appName: 'Vis-à-vis',
    baseURL: settings.VISAVIS_PUBLIC_URL,
    basePath: '/v1/auth',
    secret: keys.derive('sign-in'),
    trustedOrigins: [new URL(settings.VISAVIS_PUBLIC_URL).origin],
    database: { db, type: 'postgres' },
    user: { modelName: 'users' },
    session: { modelName: 'sessions', expiresIn: 30 * DAY_SECONDS, updateAge: DAY_SECONDS },
    account: { modelName: 'accounts' },
    verification: { modelName: 'verifications' },
    rateLimit: { enabled: true, storage: 'database', modelName: 'sign_in_limits', window: 60, max: 60, customRules: { '/sign-in/magic-link': { window: 60, max: 5 }, '/sign-in/email': { window: 60, max: 10 } } },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 128 },
    advanced: {
      useSecureCookies: false,
      ipAddress: { ipAddressHeaders: ['x-visavis-address'] },
      cookies: { session_token: { name: secure ? '__Host-visavis' : 'visavis', attributes: { secure, sameSite: 'lax', httpOnly: true, path: '/' } } },
    },
    telemetry: { enabled: false },
    logger: { disabled: true },
    plugins: [
      magicLink({
        expiresIn: LINK_MINUTES * 60,
        storeToken: 'hashed',
        async sendMagicLink({ email, token }) {
          // Whoever may not sign in gets the same answer and no mail, so that nobody learns who is here.
          if (await maySignIn(platform, email)) await send({ email, link: `${settings.VISAVIS_PUBLIC_URL}/console/sign-in#token=${token}` });
        },
      }),
    ],
  });
}
