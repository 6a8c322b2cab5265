import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { Slot } from '../../../src/contract/booking.ts';
import { setLanguage } from '../../../src/kit/language.ts';
import type { SlotSelectEvent, WeekRequestEvent, ZoneChangeEvent } from '../../../src/kit/slot-events.ts';
import '../../../src/kit/slot-picker.ts';
import type { VisavisSlotPicker } from '../../../src/kit/slot-picker.ts';
import { formatTime } from '../../../src/kit/time.ts';
import { slotsOn } from './slots.ts';

const slots: Slot[] = [...slotsOn(2, 8, 9, 13, 14, 19), ...slotsOn(3, 10), ...slotsOn(20, 10)];

async function pickerWith(properties: Partial<VisavisSlotPicker>): Promise<VisavisSlotPicker> {
  const picker = document.createElement('visavis-slot-picker');
  Object.assign(picker, { timeZone: 'UTC', ...properties });
  await fixture(html`<div>${picker}</div>`);
  await picker.updateComplete;
  return picker;
}

const all = (picker: VisavisSlotPicker, selector: string): HTMLElement[] => [...picker.renderRoot.querySelectorAll<HTMLElement>(selector)];
const words = (picker: VisavisSlotPicker, selector: string): string[] => all(picker, selector).map(({ textContent }) => textContent.trim());
const press = (target: HTMLElement, key: string): boolean => target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

describe('the slot picker', () => {
  it('opens at the day of the next free time and shows it by part of day', async () => {
    const picker = await pickerWith({ slots });
    expect(words(picker, '.times h3')).to.deep.equal(['Morning', 'Afternoon', 'Evening']);
    expect(words(picker, '.start')).to.deep.equal(['08:00', '09:00', '13:00', '14:00', '19:00']);
    expect(all(picker, '.day[aria-pressed="true"]').map(({ textContent }) => textContent.includes('5 free times'))).to.deep.equal([true]);
    await expect(picker).to.be.accessible();
  });

  it('announces a choice and marks it', async () => {
    const picker = await pickerWith({ slots });
    const chosen = oneEvent<SlotSelectEvent>(picker, 'visavis-slot-select');
    all(picker, '.start')[1]?.click();
    expect((await chosen).startsAt).to.equal(slots[1]?.startsAt);
    await picker.updateComplete;
    expect(picker.chosen).to.equal(slots[1]?.startsAt);
    expect(all(picker, '.start').map(({ ariaPressed }) => ariaPressed)).to.deep.equal(['false', 'true', 'false', 'false', 'false']);
    await expect(picker).to.be.accessible();
  });

  it('leaves the choice as it was when its event is cancelled', async () => {
    const picker = await pickerWith({ slots });
    picker.addEventListener('visavis-slot-select', (event) => event.preventDefault(), { once: true });
    all(picker, '.start')[1]?.click();
    expect(picker.chosen).to.equal('');
  });

  it('asks for times when it has none, and shows outlines while they come', async () => {
    const picker = document.createElement('visavis-slot-picker');
    const asked = oneEvent<WeekRequestEvent>(picker, 'visavis-week-request');
    await fixture(html`<div>${picker}</div>`);
    const { from, to } = await asked;
    expect(Date.parse(to) - Date.parse(from)).to.equal(35 * 86_400_000);
    picker.loading = true;
    await picker.updateComplete;
    expect(all(picker, '.outlines span')).to.have.length(8);
    expect(words(picker, '[role="status"]')).to.deep.equal(['Loading free times']);
    await expect(picker).to.be.accessible();
  });

  it('asks again for a week beyond the last answer, and not for one within it', async () => {
    const picker = await pickerWith({ slots });
    const asked: string[] = [];
    picker.addEventListener('visavis-week-request', ({ from }) => asked.push(from));
    const later = all(picker, '.week .icon-button')[1];
    later?.click();
    await picker.updateComplete;
    expect(asked).to.have.length(0);
    for (let week = 0; week < 3; week += 1) {
      later?.click();
      await picker.updateComplete;
    }
    expect(asked).to.have.length(1);
  });

  it('says that a week is full and leads to the next free time', async () => {
    const picker = await pickerWith({ slots: slotsOn(20, 10) });
    all(picker, '.week .icon-button')[0]?.click();
    await picker.updateComplete;
    expect(words(picker, 'div.none p')).to.deep.equal(['No free time in this week.']);
    await expect(picker).to.be.accessible();
    all(picker, 'div.none button')[0]?.click();
    await picker.updateComplete;
    expect(words(picker, '.start')).to.deep.equal(['10:00']);
  });

  it('says that a time was taken meanwhile and offers the nearest', async () => {
    const [first, second, third] = slots.map(({ startsAt }) => startsAt);
    const picker = await pickerWith({ slots: slots.slice(1), taken: first ?? '', nearby: [second ?? '', third ?? ''] });
    expect(words(picker, '[role="alert"] strong')).to.deep.equal(['This time has just been taken.']);
    await expect(picker).to.be.accessible();
    const chosen = oneEvent<SlotSelectEvent>(picker, 'visavis-slot-select');
    all(picker, '.nearby button')[1]?.click();
    expect((await chosen).startsAt).to.equal(third);
  });

  it('says what went wrong and asks again at a click', async () => {
    const picker = await pickerWith({ problem: 'We cannot be reached at the moment.' });
    await expect(picker).to.be.accessible();
    const asked = oneEvent(picker, 'visavis-week-request');
    all(picker, '.wide')[0]?.click();
    await asked;
  });

  it('moves among days and among times by arrow keys, each group with one tab stop', async () => {
    const picker = await pickerWith({ slots });
    const stops = (selector: string): number => all(picker, selector).filter(({ tabIndex }) => tabIndex === 0).length;
    expect([stops('.day'), stops('.start')]).to.deep.equal([1, 1]);
    const [first, second] = all(picker, '.start');
    first?.focus();
    press(first as HTMLElement, 'ArrowRight');
    expect(picker.shadowRoot?.activeElement).to.equal(second);
    press(second as HTMLElement, 'End');
    expect(picker.shadowRoot?.activeElement?.textContent.trim()).to.equal('19:00');
    expect(stops('.start')).to.equal(1);
  });

  it('shows times in another zone and says which', async () => {
    const picker = await pickerWith({ slots, shopZone: 'Europe/Berlin' });
    const choice = picker.renderRoot.querySelector('visavis-zone-choice');
    choice?.renderRoot.querySelector('button')?.click();
    await choice?.updateComplete;
    const select = choice?.renderRoot.querySelector('select') as HTMLSelectElement;
    const changed = oneEvent<ZoneChangeEvent>(picker, 'visavis-zone-change');
    select.value = 'Asia/Tokyo';
    select.dispatchEvent(new Event('change'));
    expect((await changed).timeZone).to.equal('Asia/Tokyo');
    await picker.updateComplete;
    expect(words(picker, '.start')[0]).to.equal(formatTime(slots[0]?.startsAt ?? 0, 'Asia/Tokyo'));
    expect(choice?.renderRoot.textContent).to.contain('Tokyo');
  });

  it('speaks German when the page does', async () => {
    const picker = await pickerWith({ slots });
    await setLanguage('de');
    await picker.updateComplete;
    expect(words(picker, '.times h3')).to.deep.equal(['Vormittag', 'Nachmittag', 'Abend']);
    await expect(picker).to.be.accessible();
    await setLanguage('en');
  });
});
