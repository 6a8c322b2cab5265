import { expect, it } from 'vitest';
import type { Me, ServiceDraft } from '../../src/contract/settings.ts';
import type { TestMail } from '../support/mail-server.ts';
import { Adviser } from '../support/story/adviser.ts';
import { readAgenda } from '../support/story/agenda.ts';
import { Customer } from '../support/story/customer.ts';
import { picture } from '../support/story/pictures.ts';
import { linkIn, nextMail } from '../support/story/post.ts';
import { setStage } from '../support/story/stage.ts';
import { faults } from '../support/story/watch-page.ts';

/** A Monday, ten in the morning in Berlin. */
const stage = setStage({ startsAt: '2026-11-30T09:00:00.000Z', mails: true });

const MIA = { name: 'Mia Sommer', email: 'mia@customer.example', topic: 'Welche Rahmengröße passt mir?' };
const JAN = { name: 'Jan Winter', email: 'jan@customer.example' };
/** One fitting on one Wednesday: whoever comes second finds that day full. */
const FITTING: Partial<ServiceDraft> & Pick<ServiceDraft, 'name' | 'minutes' | 'step'> = { name: 'Radanpassung', minutes: 60, step: 60, notice: 0, bookFrom: '2026-12-02', bookUntil: '2026-12-02', perDay: 1 };

it('follows a booking through its life: booked on a phone, moved, reminded of, cancelled, and offered to who waits', async () => {
  const { system, browser } = stage;
  const read = new Set<TestMail>();
  const mailTo = (address: string, subject: string): ReturnType<typeof nextMail> => nextMail(system, address, subject, read);
  const adviser = await Adviser.signIn(browser, system);
  const { shops: [own] } = await adviser.ask<Me>('GET', '/v1/me');
  const shop = `/v1/shops/${own?.shopId}`;
  await adviser.ask('POST', `${shop}/services`, { ...FITTING, adviserIds: [own?.adviserId] });
  const { url: agenda } = await adviser.ask<{ url: string }>('POST', `${shop}/advisers/${own?.adviserId}/agenda`, {});
  expect(await readAgenda(agenda)).toEqual([]);

  const customer = await Customer.arrive(browser, system, '/p/feldberg');
  await (await customer.book({ service: 'Radanpassung', time: '10:00', ...MIA })).close();
  const confirmation = await mailTo(MIA.email, 'Ihr Termin: Radanpassung');
  expect(confirmation.text).toContain('Guten Tag Mia Sommer');
  expect(confirmation.text).toContain('Mittwoch, 2. Dezember 2026, 10:00');
  const [booked] = await readAgenda(agenda);
  expect(booked).toMatchObject({ startsAt: '2026-12-02T09:00:00.000Z', sequence: 0 });

  const page = await customer.context.newPage();
  await page.goto(linkIn(confirmation, 'm'));
  await page.getByRole('heading', { name: 'Mittwoch, 2. Dezember' }).waitFor();
  await picture(page, '7-manage');
  await page.getByRole('button', { name: 'Termin verschieben' }).click();
  await page.getByRole('button', { name: '14:00', exact: true }).click();
  await picture(page, '7-move');
  await page.getByRole('button', { name: 'Auf diese Zeit verschieben' }).click();
  await page.getByText('14:00 bis 15:00 Uhr').waitFor();
  const moved = await mailTo(MIA.email, 'Neuer Zeitpunkt: Radanpassung');
  expect(moved.text).toContain('14:00');
  const afterMove = await readAgenda(agenda);
  expect(afterMove).toEqual([{ ...booked, startsAt: '2026-12-02T13:00:00.000Z', sequence: 1 }]);

  // A day before, less than a minute after the reminder is due.
  await system.clock.forward(28 * 60);
  const reminder = await mailTo(MIA.email, 'Erinnerung: Radanpassung');
  expect(reminder.text).toContain('Mittwoch, 2. Dezember 2026, 14:00');
  expect(reminder.raw).toMatch(/^List-Unsubscribe:/mu);

  const other = await Customer.arrive(browser, system, '/p/feldberg');
  await other.joinWaitlist({ service: 'Radanpassung', ...JAN });
  await mailTo(JAN.email, 'Warteliste: Radanpassung');

  await page.bringToFront();
  await page.goto(linkIn(moved, 'm'));
  await page.getByRole('button', { name: 'Absagen' }).click();
  await picture(page, '7-cancel');
  await page.getByRole('button', { name: 'Termin absagen' }).click();
  await page.getByText('Dieser Termin ist abgesagt').waitFor();
  await picture(page, '7-cancelled');
  await mailTo(MIA.email, 'Abgesagt: Radanpassung');
  expect(await readAgenda(agenda)).toEqual([]);

  await system.server.order({ beat: 'offer-waitlist' });
  const offer = await mailTo(JAN.email, 'Eine Zeit ist frei: Radanpassung');
  const choice = await other.context.newPage();
  await choice.goto(linkIn(offer, 'w'));
  await choice.getByText('Diese Zeit ist für Sie frei').waitFor();
  await picture(choice, '7-offer');
  await choice.getByRole('button', { name: 'Diese Zeit buchen' }).click();
  await choice.getByText('Ihr Termin ist gebucht').waitFor();
  await picture(choice, '7-offer-taken');
  await mailTo(JAN.email, 'Ihr Termin: Radanpassung');
  const [taken, ...more] = await readAgenda(agenda);
  expect(more).toEqual([]);
  expect(taken?.summary).toContain('Jan Winter');
  expect(taken?.uid).not.toBe(booked?.uid);
  expect([customer.complaints, other.complaints]).toEqual([[], []]);
  expect(faults(adviser.complaints)).toEqual([]);
  expect(system.serverErrors()).toEqual([]);
});
