import { expect, html, oneEvent } from '@open-wc/testing';
import type { NavigateEvent } from '../../../src/console/app/navigate-event.ts';
import type { VisavisSetupScreen } from '../../../src/console/setup/setup-screen.ts';
import '../../../src/console/setup/setup-screen.ts';
import type { VisavisInvitationScreen } from '../../../src/console/sign-in/invitation-screen.ts';
import '../../../src/console/sign-in/invitation-screen.ts';
import type { VisavisSignInScreen } from '../../../src/console/sign-in/sign-in-screen.ts';
import '../../../src/console/sign-in/sign-in-screen.ts';
import { me, SHOP, shop } from './samples.ts';
import { find, findAll, open, show, typeInto, until, wordsOf } from './stage.ts';
import { Refusal } from './stand-in.ts';

const page = location.pathname + location.search;

describe('signing in', () => {
  afterEach(() => history.replaceState(null, '', page));

  const signIn = async (rest: Record<string, unknown> = {}): Promise<{ screen: VisavisSignInScreen; server: ReturnType<typeof open>['server'] }> => {
    const { app, server } = open(rest);
    return { screen: await show<VisavisSignInScreen>(html`<visavis-sign-in-screen .client=${app.client}></visavis-sign-in-screen>`, { bare: true }), server };
  };
  const submit = (screen: VisavisSignInScreen | VisavisInvitationScreen): void => find<HTMLFormElement>(screen, 'form').requestSubmit();

  it('sends a link, and tells nobody whether the address is known', async () => {
    const { screen, server } = await signIn();
    await expect(screen).to.be.accessible();
    typeInto(screen, 'email', 'anna@shop.example');
    submit(screen);
    await until(() => wordsOf(screen).includes('Please look into your mail'));
    expect(server.sent.get('POST /v1/auth/sign-in/magic-link')).to.deep.equal({ email: 'anna@shop.example', callbackURL: '/console/sign-in' });
    expect(wordsOf(screen)).to.contain('If anna@shop.example is known here');
    await expect(screen).to.be.accessible();
  });

  it('asks for an address before it sends anything', async () => {
    const { screen, server } = await signIn();
    submit(screen);
    await until(() => wordsOf(screen).includes('Please write one address'));
    expect(server.asked).to.deep.equal([]);
    await expect(screen).to.be.accessible();
  });

  it('takes a password too', async () => {
    const { screen, server } = await signIn();
    find(screen, 'button', 'by password').click();
    await screen.updateComplete;
    typeInto(screen, 'email', 'anna@shop.example');
    typeInto(screen, 'password', 'a sentence');
    const entered = oneEvent(screen, 'visavis-sign-in');
    submit(screen);
    await entered;
    expect(server.sent.get('POST /v1/auth/sign-in/email')).to.deep.equal({ email: 'anna@shop.example', password: 'a sentence' });
  });

  it('does nothing when a mailed link is merely opened, hides its token, and signs in by the button', async () => {
    history.replaceState(null, '', `${page}#token=it_secret`);
    const { screen, server } = await signIn();
    expect(location.href).not.to.contain('it_secret');
    expect(server.asked).to.deep.equal([]);
    const entered = oneEvent(screen, 'visavis-sign-in');
    submit(screen);
    await entered;
    expect(server.sent.get('POST /v1/sign-in/confirm')).to.deep.equal({ token: 'it_secret' });
  });

  it('says when a link was used before, and offers a new one', async () => {
    history.replaceState(null, '', `${page}#token=it_old`);
    const { screen } = await signIn({ 'POST /v1/sign-in/confirm': new Refusal('token_invalid', 401) });
    submit(screen);
    await until(() => wordsOf(screen).includes('was used before or is too old'));
    await expect(screen).to.be.accessible();
    find(screen, 'button', 'new link').click();
    await until(() => findAll(screen, '[name="email"]').length > 0);
  });

  it('takes an invitation', async () => {
    history.replaceState(null, '', `${page}#token=it_team`);
    const { app, server } = open();
    const screen = await show<VisavisInvitationScreen>(html`<visavis-invitation-screen .client=${app.client}></visavis-invitation-screen>`, { bare: true });
    await expect(screen).to.be.accessible();
    const entered = oneEvent(screen, 'visavis-sign-in');
    submit(screen);
    await entered;
    expect(server.sent.get('POST /v1/invitations/accept')).to.deep.equal({ token: 'it_team' });
  });
});

describe('setting up a shop', () => {
  const setUp = async (step: string, withShop: boolean, rest: Record<string, unknown> = {}): Promise<{ screen: VisavisSetupScreen; server: ReturnType<typeof open>['server'] }> => {
    const { app, server } = open(rest);
    const screen = await show<VisavisSetupScreen>(
      html`<visavis-setup-screen .client=${app.client} .me=${{ ...me, shops: withShop ? me.shops : [] }} .app=${withShop ? app : undefined} .step=${step}></visavis-setup-screen>`,
      { bare: true },
    );
    await until(() => findAll(screen, 'section').length > 0);
    return { screen, server };
  };

  afterEach(() => localStorage.clear());

  it('begins with what cannot be guessed, and guesses the rest', async () => {
    const { screen, server } = await setUp('', false, { 'POST /v1/shops': shop });
    expect(find<HTMLSelectElement>(screen, 'select').value).to.equal(Intl.DateTimeFormat().resolvedOptions().timeZone);
    expect(find<HTMLInputElement>(screen, '[name="adviserName"]').value).to.equal('Anna Berger');
    await expect(screen).to.be.accessible();
    typeInto(screen, 'name', 'Speichenwerk');
    typeInto(screen, 'webAddress', 'speichenwerk.example');
    const next = oneEvent<NavigateEvent>(screen, 'visavis-console-navigate');
    find<HTMLFormElement>(screen, 'form').requestSubmit();
    expect((await next).path).to.equal('/console/setup/hours');
    expect(server.sent.get('POST /v1/shops')).to.include({ name: 'Speichenwerk', webAddress: 'https://speichenwerk.example', adviserName: 'Anna Berger', language: 'en' }).and.not.to.have.property('privacyUrl');
  });

  it('marks what is empty and sends nothing', async () => {
    const { screen, server } = await setUp('', false);
    find<HTMLFormElement>(screen, 'form').requestSubmit();
    await until(() => findAll(screen, '.fault').length === 2);
    expect(server.asked).to.deep.equal([]);
    await expect(screen).to.be.accessible();
  });

  it('goes on to the hours, and from there to the tag', async () => {
    const { screen } = await setUp('hours', true);
    await until(() => findAll(screen, 'visavis-hours-editor').length > 0);
    await expect(screen).to.be.accessible();
    const next = oneEvent<NavigateEvent>(screen, 'visavis-console-navigate');
    find<HTMLFormElement>(screen, 'form').requestSubmit();
    expect((await next).path).to.equal('/console/setup/tag');
  });

  it('checks whether the tag is in place', async () => {
    let seenAt: string | null = null;
    const { screen } = await setUp('tag', true, { [`GET /v1/shops/${SHOP}`]: () => ({ ...shop, refusedOrigins: [], seenAt }) });
    await until(() => findAll(screen, 'wa-copy-button').length > 0);
    find(screen, 'wa-button', 'Check').click();
    await until(() => wordsOf(screen).includes('Not seen yet.'));
    seenAt = '2026-11-23T12:00:00.000Z';
    find(screen, 'wa-button', 'Check').click();
    await until(() => wordsOf(screen).includes('We have seen your page.'));
    await expect(screen).to.be.accessible();
  });

  it('says who may make shops where one may not', async () => {
    const { app } = open();
    const screen = await show<VisavisSetupScreen>(html`<visavis-setup-screen .client=${app.client} .me=${{ ...me, shops: [], maySignUp: false }}></visavis-setup-screen>`, { bare: true });
    expect(wordsOf(screen)).to.contain('No shop yet');
    await expect(screen).to.be.accessible();
  });
});
