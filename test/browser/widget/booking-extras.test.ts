import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { PublicService } from '../../../src/contract/shop.ts';
import type { WaitlistRequest } from '../../../src/contract/waitlist.ts';
import { ApiClient } from '../../../src/kit/http.ts';
import '../../../src/widget/booking-extras.ts';
import type { AdviserChooseEvent, VisavisAdviserChoice } from '../../../src/widget/adviser-choice.ts';
import type { VisavisWaitlistForm } from '../../../src/widget/waitlist-form.ts';

const id = (prefix: string, letter: string): string => `${prefix}_${letter.repeat(22)}`;
const [ANNA, EMRE, LENA] = [id('adv', 'a'), id('adv', 'e'), id('adv', 'l')];
const service: PublicService = {
  serviceId: id('svc', 's'), name: 'Bike fitting', description: '', minutes: 30, place: null, seats: 1, adviserChoice: 'free', confirmation: 'none', adviserIds: [ANNA, EMRE],
};
const advisers = [[ANNA, 'Anna Berger'], [EMRE, 'Emre Yıldız'], [LENA, 'Lena Vogt']].map(([adviserId, name]) => ({ adviserId, name, title: 'Adviser', pictureUrl: null }));

function clientOf(answer: (path: string, body: unknown) => Response): ApiClient {
  const fake: typeof fetch = (url, init = {}) => Promise.resolve(answer(new URL(url as string).pathname, typeof init.body === 'string' ? JSON.parse(init.body) : undefined));
  return new ApiClient({ base: 'https://advice.example', shop: id('pk', 'k'), fetch: fake });
}

describe('choosing an adviser', () => {
  const open = async (adviserChoice: 'free' | 'needed'): Promise<{ choice: VisavisAdviserChoice; buttons: () => HTMLButtonElement[] }> => {
    const choice = await fixture<VisavisAdviserChoice>(html`<visavis-adviser-choice .service=${{ ...service, adviserChoice }} .client=${clientOf(() => Response.json({ services: [service], advisers }))}></visavis-adviser-choice>`);
    const buttons = (): HTMLButtonElement[] => [...choice.renderRoot.querySelectorAll('button')];
    await waitUntil(() => choice.renderRoot.querySelector('visavis-face'));
    return { choice, buttons };
  };

  it('offers those who give the service, and whoever is free first where that is allowed', async () => {
    const { choice, buttons } = await open('free');
    expect(buttons().map((button) => button.querySelector('strong')?.textContent)).to.deep.equal(['Whoever is free', 'Anna Berger', 'Emre Yıldız']);
    await expect(choice).to.be.accessible();
    const chosen = oneEvent<AdviserChooseEvent>(choice, 'visavis-adviser-choose');
    buttons()[2]?.click();
    expect((await chosen).adviser?.adviserId).to.equal(EMRE);
    expect((await open('needed')).buttons()).to.have.length(2);
  });
});

describe('the wish to be told', () => {
  const asked: unknown[] = [];
  const open = (answer: () => Response): Promise<VisavisWaitlistForm> => fixture(html`<visavis-waitlist-form .service=${service} .client=${clientOf((_, body) => { asked.push(body); return answer(); })} privacy-url="https://shop.example/privacy"></visavis-waitlist-form>`);
  const type = (form: VisavisWaitlistForm, name: string, value: string): void => {
    const input = form.renderRoot.querySelector<HTMLInputElement>(`#${name}`);
    if (!input) throw new Error(name);
    input.value = value;
    input.dispatchEvent(new Event('input'));
  };
  const submit = (form: VisavisWaitlistForm): void => form.renderRoot.querySelector<HTMLButtonElement>('[type=submit]')?.click();
  beforeEach(() => { asked.length = 0; });

  it('asks for days, a part of the day, name and mail, and says that it is noted', async () => {
    const form = await open(() => Response.json({ waitlistId: id('wai', 'w'), until: '2027-01-01T00:00:00.000Z' }, { status: 201 }));
    await expect(form).to.be.accessible();
    submit(form);
    await form.updateComplete;
    expect(form.renderRoot.querySelectorAll('[aria-invalid="true"]')).to.have.length(2);
    expect(asked).to.deep.equal([]);
    type(form, 'name', ' Kim ');
    type(form, 'email', 'kim@customer.example');
    form.renderRoot.querySelector<HTMLInputElement>('[value=evening]')?.click();
    submit(form);
    await waitUntil(() => form.renderRoot.textContent.includes('You are on the waitlist'));
    const { from, to, ...rest } = asked[0] as WaitlistRequest;
    expect(Date.parse(to) - Date.parse(from)).to.be.greaterThan(14 * 86_400_000);
    expect(rest).to.deep.include({ serviceId: service.serviceId, parts: ['evening'], name: 'Kim', email: 'kim@customer.example' });
    await expect(form).to.be.accessible();
  });

  it('keeps what was typed when it fails, and says what can be done', async () => {
    const form = await open(() => Response.json({ type: 'about:blank', title: 'x', status: 429, code: 'too_many_requests', detail: 'x', requestId: 'r' }, { status: 429 }));
    type(form, 'name', 'Kim');
    type(form, 'email', 'kim@customer.example');
    submit(form);
    await waitUntil(() => form.renderRoot.querySelector('[role=alert]'));
    expect(form.renderRoot.querySelector<HTMLInputElement>('#email')?.value).to.equal('kim@customer.example');
    await expect(form).to.be.accessible();
  });
});
