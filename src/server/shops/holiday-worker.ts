import { parentPort, workerData } from 'node:worker_threads';
import Holidays from 'date-holidays';
import type { Holiday, HolidayQuestion } from './holidays.ts';

parentPort?.postMessage(answer(workerData as HolidayQuestion));

function answer(question: HolidayQuestion): Holiday[] | { code: string; name: string }[] {
  const { language } = question;
  if (question.ask === 'places') {
    const calendar = new Holidays();
    const places = question.country === null ? calendar.getCountries(language) : calendar.getStates(question.country, language);
    return Object.entries(places ?? {}).map(([code, name]) => ({ code, name })).toSorted((a, b) => a.name.localeCompare(b.name, language));
  }
  const { country, region, year } = question;
  const calendar = region ? new Holidays(country, region) : new Holidays(country);
  const days = new Map<string, string>();
  for (const { type, date, name } of calendar.getHolidays(year, language) ?? []) {
    // Wall time of the place; what falls on one day together is one closed day.
    const day = date.slice(0, 10);
    if (type === 'public') days.set(day, [days.get(day), name].filter((part) => part !== undefined).join(', ').slice(0, 80));
  }
  return [...days].map(([day, name]) => ({ day, name })).toSorted((a, b) => a.day.localeCompare(b.day));
}
