import { describe, expect, it } from 'vitest';
import { MailAddress, PersonName, PhoneNumber, Topic } from '../../../src/contract/booking.ts';
import { checkDraft } from '../../../src/kit/draft-check.ts';

const good = { name: 'Jan Weber', email: 'jan@example.org', phone: '', topic: '' };

const NAMES = ['Jan', '  Jan  ', 'x'.repeat(40), 'x'.repeat(41), 'Åsa Ö’Neil-Łuk', 'a\u0000b', 'www.a.de', 'http://a', 'a.de/x', '\u200bJan', '👩\u200d🔧 Ana', ' ', ''];
const MAILS = ['jan@example.org', 'jan.w+x@sub.example.co', 'jan', 'jan@', '@example.org', 'jan@example', 'a b@example.org', '.jan@example.org', 'jan..w@example.org', "o'neil@example.org", 'jan.@example.org', `${'x'.repeat(250)}@example.org`, 'Jan <jan@example.org>'];
const PHONES = ['+49 761 5550140', '0761/5550140', '12', 'call me', '(0761) 555', '+1 (555) 010-0199', '0'.repeat(31), '0'.repeat(30)];

describe('the check of the booking form', () => {
  it.each(NAMES)('agrees with the contract on the name %j', (name) => {
    expect(checkDraft({ ...good, name }).name === undefined).toBe(PersonName.safeParse(name).success);
  });

  it.each(MAILS)('agrees with the contract on the address %j', (email) => {
    expect(checkDraft({ ...good, email }).email === undefined).toBe(MailAddress.safeParse(email).success);
  });

  it.each(PHONES)('agrees with the contract on the number %j', (phone) => {
    expect(checkDraft({ ...good, phone }).phone === undefined).toBe(PhoneNumber.safeParse(phone).success);
  });

  it.each(['x'.repeat(500), 'x'.repeat(501)])('agrees with the contract on a topic', (topic) => {
    expect(checkDraft({ ...good, topic }).topic === undefined).toBe(Topic.safeParse(topic).success);
  });

  it('asks for name and address only', () => {
    expect(checkDraft({ name: ' ', email: '', phone: '', topic: '' })).toEqual({ name: 'missing', email: 'missing' });
  });
});
