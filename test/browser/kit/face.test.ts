import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../../src/kit/face.ts';
import type { FaceState, VisavisFace } from '../../../src/kit/face.ts';

/** A picture that is red all over. */
async function redPicture(): Promise<string> {
  const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 60 });
  const context = canvas.getContext('2d');
  if (context) {
    context.fillStyle = '#f00';
    context.fillRect(0, 0, 40, 60);
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
  return URL.createObjectURL(blob as Blob);
}

const canvasOf = (face: VisavisFace): HTMLCanvasElement => face.renderRoot.querySelector('canvas') as HTMLCanvasElement;

describe("an adviser's face", () => {
  for (const state of ['free', 'busy', 'booking', 'ringing'] satisfies FaceState[]) {
    it(`is named and drawn when ${state}`, async () => {
      const face = await fixture<VisavisFace>(html`<visavis-face name="Anna Berger" state=${state}></visavis-face>`);
      expect(face.renderRoot.textContent.trim()).to.equal('AB');
      expect(face.renderRoot.querySelectorAll('path')).to.have.length({ free: 1, busy: 1, booking: 0, ringing: 2 }[state]);
      await expect(face).to.be.accessible();
    });
  }

  it('shows its picture once it is there', async () => {
    const face = await fixture<VisavisFace>(html`<visavis-face name="Anna Berger" src=${await redPicture()}></visavis-face>`);
    await waitUntil(() => canvasOf(face).classList.contains('drawn'));
    const middle = canvasOf(face).width / 2;
    expect([...(canvasOf(face).getContext('2d')?.getImageData(middle, middle, 1, 1).data ?? [])]).to.deep.equal([255, 0, 0, 255]);
    expect(face.renderRoot.textContent.trim()).to.equal('');
  });

  it('keeps the initials when there is no picture to be had', async () => {
    const face = await fixture<VisavisFace>(html`<visavis-face name="Öz" src="/there-is-none.png"></visavis-face>`);
    expect(face.renderRoot.textContent.trim()).to.equal('Ö');
  });
});
