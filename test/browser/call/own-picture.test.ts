import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../../src/call/own-picture.ts';
import type { VisavisOwnPicture } from '../../../src/call/own-picture.ts';

async function show(): Promise<{ picture: VisavisOwnPicture; grip: HTMLButtonElement }> {
  const stage = await fixture(html`<div style="position: relative; width: 400px; height: 600px; container-type: size"><visavis-own-picture></visavis-own-picture></div>`);
  const picture = stage.querySelector('visavis-own-picture') as VisavisOwnPicture;
  await picture.updateComplete;
  return { picture, grip: picture.renderRoot.querySelector('.move') as HTMLButtonElement };
}

const key = (name: string): KeyboardEvent => new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true });

describe('the own picture', () => {
  it('is moved by arrow keys', async () => {
    const { picture, grip } = await show();
    grip.dispatchEvent(key('ArrowLeft'));
    grip.dispatchEvent(key('ArrowDown'));
    expect(picture.corner).to.equal('bottom-start');
    await expect(picture).to.be.accessible();
  });

  it('is moved by a tap, for those who cannot drag', async () => {
    const { picture, grip } = await show();
    grip.click();
    expect(picture.corner).to.equal('bottom-end');
  });

  it('follows a finger and settles in the nearest corner', async () => {
    const { picture, grip } = await show();
    const { x, y } = picture.getBoundingClientRect();
    const point = (type: string, dx: number, dy: number): boolean =>
      grip.dispatchEvent(new PointerEvent(type, { pointerId: 1, clientX: x + 20 + dx, clientY: y + 20 + dy, bubbles: true }));
    grip.setPointerCapture = () => undefined;
    point('pointerdown', 0, 0);
    point('pointermove', -250, 380);
    expect(picture.style.translate).to.equal('-250px 380px');
    point('pointerup', -250, 380);
    expect([picture.corner, picture.style.translate]).to.deep.equal(['bottom-start', '']);
  });

  it('is hidden on request', async () => {
    const { picture } = await show();
    setTimeout(() => picture.renderRoot.querySelector<HTMLButtonElement>('.hide')?.click());
    await oneEvent(picture, 'visavis-own-hide');
  });
});
