import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import '../../../src/call/chat.ts';
import type { VisavisCallChat } from '../../../src/call/chat.ts';
import type { TextSendEvent } from '../../../src/call/events.ts';

const TEXTS = [
  { own: false, text: 'Is there a child seat for the rack?' },
  { own: true, text: 'Yes, up to 22 kg.' },
  { own: true, text: 'I will show you.', lost: true },
];

const items = (chat: VisavisCallChat): string[] =>
  [...chat.renderRoot.querySelectorAll('li')].map((item) => item.textContent.replaceAll(/\s+/gu, ' ').trim());

async function showChat(texts = TEXTS): Promise<VisavisCallChat> {
  return fixture<VisavisCallChat>(html`<visavis-call-chat .texts=${texts} .peerName=${'Anna'}></visavis-call-chat>`);
}

describe('the chat of a call', () => {
  it('says who wrote what, and what did not arrive', async () => {
    const chat = await showChat();
    expect(items(chat)).to.deep.equal([
      'Anna: Is there a child seat for the rack?', 'You: Yes, up to 22 kg.', 'You: I will show you. Not sent, the connection was away',
    ]);
    await expect(chat).to.be.accessible();
  });

  it('says who can read it before anything is written', async () => {
    const chat = await showChat([]);
    expect(items(chat)).to.deep.equal(['Only you and Anna read this. It is not kept.']);
    await expect(chat).to.be.accessible();
  });

  it('sends what was typed, and nothing when there is only space', async () => {
    const chat = await showChat();
    const [input, form] = [chat.renderRoot.querySelector('input'), chat.renderRoot.querySelector('form')];
    const sent: string[] = [];
    chat.addEventListener('visavis-text-send', (event) => sent.push((event as TextSendEvent).text));
    for (const text of ['   ', ' Thank you ']) {
      if (input) input.value = text;
      form?.requestSubmit();
    }
    expect(sent).to.deep.equal(['Thank you']);
    expect(input?.value).to.equal('');
  });

  it('is ready to type in', async () => {
    const chat = await showChat();
    expect(chat.shadowRoot?.activeElement).to.equal(chat.renderRoot.querySelector('input'));
  });

  it('shows markup as what it is', async () => {
    const chat = await showChat([{ own: false, text: '<img src=x onerror=alert(1)>' }]);
    expect(items(chat)).to.deep.equal(['Anna: <img src=x onerror=alert(1)>']);
    expect(chat.renderRoot.querySelector('img')).to.equal(null);
  });

  it('hands a text on as an event of its own', async () => {
    const chat = await showChat();
    const input = chat.renderRoot.querySelector('input');
    if (input) input.value = 'Hello';
    setTimeout(() => chat.renderRoot.querySelector('form')?.requestSubmit());
    expect((await oneEvent<TextSendEvent>(chat, 'visavis-text-send')).text).to.equal('Hello');
  });
});
