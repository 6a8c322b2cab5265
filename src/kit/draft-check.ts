import type { BookingDraft } from './booking-events.ts';

export type DraftFault = 'missing' | 'long' | 'name' | 'email' | 'phone';
export type DraftFaults = Partial<Record<keyof BookingDraft, DraftFault>>;

/** Says what the schemas of the contract say, without bringing zod to the shop's page. */
export function checkDraft(draft: BookingDraft): DraftFaults {
  const { name, email, phone, topic } = trimDraft(draft);
  const faults: DraftFaults = {};
  if (!name) faults.name = 'missing';
  else if (name.length > 40) faults.name = 'long';
  else if (/[\p{Cc}\p{Cf}]/u.test(name.replaceAll('\u200d', '')) || /:\/\/|www\.|\w\.\w{2,}\//iu.test(name)) faults.name = 'name';
  if (!email) faults.email = 'missing';
  else if (email.length > 254 || !/^(?!\.)(?!.*\.\.)[\w'+\-.]*[\w+-]@([a-z0-9][a-z0-9-]*\.)+[a-z]{2,}$/iu.test(email)) faults.email = 'email';
  if (phone && !/^\+?[0-9][0-9 ()/.-]{4,28}[0-9]$/u.test(phone)) faults.phone = 'phone';
  if (topic.length > 500) faults.topic = 'long';
  return faults;
}

export function trimDraft({ name, email, phone, topic }: BookingDraft): BookingDraft {
  return { name: name.trim(), email: email.trim(), phone: phone.trim(), topic: topic.trim() };
}
