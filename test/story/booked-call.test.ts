import { expect, it } from 'vitest';
import { Adviser } from '../support/story/adviser.ts';
import { Customer } from '../support/story/customer.ts';
import { expectMovingPicture } from '../support/story/frames.ts';
import { picture } from '../support/story/pictures.ts';
import { setStage } from '../support/story/stage.ts';
import { faults } from '../support/story/watch-page.ts';

/** A Monday, ten in the morning in Berlin. */
const stage = setStage({ startsAt: '2026-11-30T09:00:00.000Z' });

const MIA = { name: 'Mia Sommer', email: 'mia@customer.example', topic: 'Welche Rahmengröße passt mir?' };

it('leads from a booked time over its confirmation into the call', async () => {
  const { system, browser } = stage;
  const adviser = await Adviser.signIn(browser, system);
  const customer = await Customer.arrive(browser, system, '/p/feldberg');
  const booking = await customer.book({ service: 'Videoberatung', time: '11:30', ...MIA });
  await booking.getByRole('heading', { name: 'Montag, 30. November' }).waitFor();
  await booking.getByText('11:30 bis 12:00 Uhr').waitFor();
  await picture(booking, '2-manage');
  await adviser.page.getByText('Mia Sommer').waitFor();
  await picture(adviser.page, '2-desk-with-booking');

  await system.clock.forward(85);

  await booking.reload();
  await booking.getByRole('button', { name: 'Am Videogespräch teilnehmen' }).click();
  await booking.getByText('Bild und Ton sind bereit').waitFor();
  await booking.getByRole('button', { name: 'Am Gespräch teilnehmen' }).click();
  await booking.getByRole('heading', { name: 'Anna weiß Bescheid' }).waitFor();
  await picture(booking, '2-told');
  await adviser.page.getByText('is already waiting').waitFor();
  await picture(adviser.page, '2-desk-customer-waits');
  await adviser.page.getByRole('button', { name: 'Join Mia Sommer' }).click();
  await Promise.all([expectMovingPicture(booking), expectMovingPicture(adviser.page)]);
  await adviser.page.getByText(MIA.topic).waitFor();
  await picture(booking, '2-call-customer');
  await picture(adviser.page, '2-call-adviser');
  await adviser.hangUp();
  await booking.getByRole('heading', { name: 'Danke für das Gespräch' }).waitFor();
  await picture(booking, '2-thanks');
  expect(customer.complaints).toEqual([]);
  expect(faults(adviser.complaints)).toEqual([]);
  expect(system.serverErrors()).toEqual([]);
});
