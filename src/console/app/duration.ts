import { msg, str } from '@lit/localize';

/** A span of time as short as it can be said: "12 s", "2 min", "1 h 5 min", "3 days 4 h". */
export function duration(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  if (seconds < 60) return msg(str`${seconds} s`, { id: 'console.seconds' });
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return msg(str`${minutes} min`, { id: 'console.minutes' });
  const hours = Math.floor(minutes / 60);
  if (hours < 24) {
    const rest = minutes % 60;
    return rest ? msg(str`${hours} h ${rest} min`, { id: 'console.hours-minutes' }) : msg(str`${hours} h`, { id: 'console.hours' });
  }
  return days(Math.floor(hours / 24), hours % 24);
}

function days(count: number, hours: number): string {
  if (count === 1) return hours ? msg(str`1 day ${hours} h`, { id: 'console.day-hours' }) : msg('1 day', { id: 'console.day' });
  return hours ? msg(str`${count} days ${hours} h`, { id: 'console.days-hours' }) : msg(str`${count} days`, { id: 'console.days' });
}

/** With its seconds, for spans of minutes: "1 min 50 s". */
export function exactDuration(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  const minutes = Math.floor(seconds / 60);
  const rest = seconds % 60;
  if (minutes === 0 || minutes >= 60 || rest === 0) return duration(seconds * 1000);
  return msg(str`${minutes} min ${rest} s`, { id: 'console.minutes-seconds' });
}
