import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/visit/test-page.ts';
import type { VisavisTestPage } from '../../../src/visit/test-page.ts';

describe('the device test', () => {
  it('says that nothing leaves the device', async () => {
    const page = await fixture<VisavisTestPage>(html`<visavis-test-page></visavis-test-page>`);
    expect(page.renderRoot.textContent).to.contain('Nobody sees or hears you');
  });

  it('says what works, and closes what it opened', async () => {
    const page = await fixture<VisavisTestPage>(html`<visavis-test-page></visavis-test-page>`);
    const stopped: string[] = [];
    const media = { camera: false, microphone: true, audioTrack: { stop: () => stopped.push('microphone') } };
    page.renderRoot.querySelector('visavis-device-preview')?.dispatchEvent(Object.assign(new Event('visavis-preview-ready'), { media }));
    await page.updateComplete;
    expect(page.renderRoot.textContent).to.contain('Your microphone works.');
    expect(stopped).to.deep.equal(['microphone']);
    await expect(page).to.be.accessible();
  });
});
