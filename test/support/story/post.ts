import { waitFor } from '../../../src/start/processes.ts';
import type { TestMail } from '../mail-server.ts';
import type { StorySystem } from './system.ts';

const LIMIT = 20_000;

/** Waits until a mail to this address has arrived whose subject begins so, beyond those that were read already. */
export async function nextMail(system: StorySystem, address: string, subject: string, read: Set<TestMail>): Promise<TestMail> {
  const mail = await waitFor(async () => system.mails.find((one) => !read.has(one) && one.recipients.includes(address) && one.subject.startsWith(subject)), LIMIT);
  if (!mail) throw new Error(`No mail to ${address} begins with "${subject}". There are:\n${system.mails.map((one) => `${one.recipients.join()}: ${one.subject}`).join('\n')}`);
  read.add(mail);
  return mail;
}

/** The address in a mail's text that leads to a page of ours: `m` manages a booking, `w` is the waitlist. */
export function linkIn({ text }: TestMail, page: 'm' | 'w'): string {
  const link = new RegExp(`https?://\\S+/${page}/\\S+`, 'u').exec(text)?.[0];
  if (link === undefined) throw new Error(`There is no such link in:\n${text}`);
  return link;
}
