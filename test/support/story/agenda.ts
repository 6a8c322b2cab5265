import ICAL from 'ical.js';

/** An appointment as a calendar program that follows an agenda sees it. */
export interface AgendaEntry {
  readonly uid: string;
  readonly summary: string;
  readonly startsAt: string;
  readonly sequence: number;
}

/** Reads an agenda anew, as calendar programs do from time to time. */
export async function readAgenda(url: string): Promise<AgendaEntry[]> {
  const reply = await fetch(url);
  if (!reply.ok) throw new Error(`The agenda answers ${reply.status}.`);
  const calendar = new ICAL.Component(ICAL.parse(await reply.text()) as object[]);
  return calendar.getAllSubcomponents('vevent').filter((event) => event.getFirstPropertyValue('status') !== 'CANCELLED').map((component) => {
    const event = new ICAL.Event(component);
    return { uid: event.uid, summary: event.summary, startsAt: event.startDate.toJSDate().toISOString(), sequence: event.sequence };
  });
}
