import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asMember, makeShop, signIn, type TestShop } from '../../../support/shop.ts';
import { PUBLIC_URL, startServer, type TestServer } from '../../../support/server.ts';

let server: TestServer;
let shop: TestShop;
let other: TestShop;
beforeAll(async () => {
  server = await startServer();
  [shop, other] = [await makeShop(server, { advisers: 2 }), await makeShop(server)];
});
afterAll(() => server.close());

const settings = (change: unknown): Promise<Response> => server.request(`/v1/shops/${shop.shopId}`, asMember(shop.ownerCookie, 'PATCH', change));
const code = async (reply: Response): Promise<unknown> => ((await reply.json()) as { code: string }).code;

describe('signing in', () => {
  it('tells who one is and which shops one has', async () => {
    const me = await (await server.request('/v1/me', asMember(shop.ownerCookie))).json();
    expect(me).toMatchObject({ email: shop.ownerEmail, hasPassword: false, shops: [{ shopId: shop.shopId, role: 'owner' }] });
  });

  it('is refused without a cookie', async () => {
    expect(await code(await server.request('/v1/me'))).toBe('not_signed_in');
  });

  it('takes a link once', async () => {
    const auth = await import('../../../../src/server/shops/sign-in-routes.ts');
    const token = await auth.linkTokenFor(server.platform, shop.ownerEmail);
    const confirm = (): Promise<Response> => server.request('/v1/sign-in/confirm', { method: 'POST', body: JSON.stringify({ token }), headers: { 'content-type': 'application/json', origin: PUBLIC_URL } });
    expect((await confirm()).status).toBe(204);
    expect(await code(await confirm())).toBe('token_invalid');
  });

  it('works by password once one is set', async () => {
    const cookie = await signIn(server, other.ownerEmail);
    expect((await server.request('/v1/me/password', asMember(cookie, 'PUT', { newPassword: 'a long password' }))).status).toBe(204);
    const reply = await server.request('/v1/auth/sign-in/email', asMember('', 'POST', { email: other.ownerEmail, password: 'a long password' }));
    expect(reply.status).toBe(200);
    expect(reply.headers.getSetCookie().join()).toContain('visavis=');
    expect(await code(await server.request('/v1/me/password', asMember(cookie, 'PUT', { newPassword: 'another password' })))).toBe('not_allowed');
  });

  it('does not follow a link that is merely opened', async () => {
    expect((await server.request('/v1/auth/magic-link/verify?token=abcdefghijkl')).status).toBe(404);
  });
});

describe('a shop', () => {
  it('is not seen by members of another', async () => {
    expect((await server.request(`/v1/shops/${other.shopId}`, asMember(shop.ownerCookie))).status).toBe(404);
  });

  it('is changed by its owner only, and from our own pages only', async () => {
    expect(await code(await server.request(`/v1/shops/${shop.shopId}`, asMember(shop.cookies[1] ?? '', 'PATCH', { name: 'X' })))).toBe('not_allowed');
    const foreign = asMember(shop.ownerCookie, 'PATCH', { name: 'X' });
    expect(await code(await server.request(`/v1/shops/${shop.shopId}`, { ...foreign, headers: { ...foreign.headers, origin: 'https://evil.example' } }))).toBe('origin_refused');
  });

  it('becomes its web address as origins, apex and www', async () => {
    const reply = await settings({ webAddress: 'https://www.rad.example/shop' });
    expect(((await reply.json()) as { origins: string[] }).origins).toEqual(expect.arrayContaining(['https://rad.example', 'https://www.rad.example']));
  });

  it('is seen once one of its pages has drawn the launcher', async () => {
    const seenAt = async (): Promise<unknown> => ((await (await server.request(`/v1/shops/${other.shopId}`, asMember(other.ownerCookie))).json()) as { seenAt: unknown }).seenAt;
    expect(await seenAt()).toBe(null);
    await server.request(`/v1/launcher?shop=${other.key}`, { headers: { origin: other.origin } });
    expect(await seenAt()).toBe(server.clock.now().toISOString());
  });

  it('cannot be live without privacy and imprint links', async () => {
    expect(await code(await settings({ live: true, privacyUrl: null }))).toBe('settings_incomplete');
    expect((await settings({ live: false, privacyUrl: null })).status).toBe(200);
    expect((await settings({ live: true, privacyUrl: 'https://rad.example/privacy' })).status).toBe(200);
  });

  it('refuses unknown fields, long names and broken bodies', async () => {
    expect(await code(await settings({ colour: 'red' }))).toBe('invalid_request');
    expect(await code(await settings({ name: 'x'.repeat(10_000) }))).toBe('invalid_request');
    const raw = (body: BodyInit): Promise<Response> => server.request(`/v1/shops/${shop.shopId}`, { ...asMember(shop.ownerCookie, 'PATCH', {}), body });
    expect(await code(await raw('{'))).toBe('invalid_request');
    expect(await code(await raw(new Uint8Array([0x7b, 0xff, 0x7d])))).toBe('invalid_encoding');
    expect(await code(await raw(' '.repeat(70_000)))).toBe('body_too_large');
  });

  it('keeps opening hours sorted and joined, also past midnight, and refuses one without length', async () => {
    const put = (windows: unknown): Promise<Response> => server.request(`/v1/shops/${shop.shopId}/hours`, asMember(shop.ownerCookie, 'PUT', { windows }));
    const reply = await put([{ weekday: 1, from: '12:00', to: '18:00' }, { weekday: 1, from: '09:00', to: '13:00' }]);
    expect(await reply.json()).toEqual({ windows: [{ weekday: 1, from: '09:00', to: '18:00' }] });
    const night = await put([{ weekday: 1, from: '23:00', to: '02:00' }, { weekday: 1, from: '20:00', to: '23:30' }]);
    expect(await night.json()).toEqual({ windows: [{ weekday: 1, from: '20:00', to: '02:00' }] });
    expect(await code(await put([{ weekday: 1, from: '22:00', to: '22:00' }]))).toBe('invalid_request');
  });
});

describe('advisers', () => {
  it('join by an invitation, once', async () => {
    const made = (await (await server.request(`/v1/shops/${shop.shopId}/advisers`, asMember(shop.ownerCookie, 'POST', { name: 'Emre Yıldız' }))).json()) as { adviserId: string };
    const receipt = (await (await server.request(`/v1/shops/${shop.shopId}/advisers/${made.adviserId}/invitation`, asMember(shop.ownerCookie, 'POST', { email: 'emre@rad.example' }))).json()) as { link: string };
    const token = receipt.link.split('token=')[1];
    const accept = (): Promise<Response> => server.request('/v1/invitations/accept', asMember('', 'POST', { token }));
    const joined = await accept();
    expect(joined.status).toBe(204);
    const cookie = joined.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
    expect(await (await server.request('/v1/me', asMember(cookie))).json()).toMatchObject({ shops: [{ shopId: shop.shopId, role: 'adviser', adviserId: made.adviserId }] });
    expect(await code(await accept())).toBe('token_invalid');
  });

  it('have raster pictures only, readable by any page', async () => {
    const put = (bytes: Uint8Array<ArrayBuffer>): Promise<Response> =>
      server.request(`/v1/shops/${shop.shopId}/advisers/${shop.adviserIds[0]}/picture`, { ...asMember(shop.ownerCookie, 'PUT'), body: bytes });
    expect(await code(await put(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')))).toBe('unsupported_media');
    expect((await put(new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2]))).status).toBe(204);
    const { advisers } = (await (await server.request(`/v1/shops/${shop.shopId}/advisers`, asMember(shop.ownerCookie))).json()) as { advisers: { adviserId: string; pictureUrl: string }[] };
    const url = advisers.find(({ adviserId }) => adviserId === shop.adviserIds[0])?.pictureUrl ?? '';
    const picture = await server.request(new URL(url).pathname);
    expect(picture.headers.get('content-type')).toBe('image/jpeg');
    expect(picture.headers.get('access-control-allow-origin')).toBe('*');
  });
});
