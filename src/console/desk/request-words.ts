import { msg, str } from '@lit/localize';
import type { DeskRequest } from '../../contract/desk.ts';
import type { Language } from '../../contract/ids.ts';
import { duration } from '../app/duration.ts';

/** How a customer is called who gave no name. */
export function customerName(name: string | null): string {
  return name ?? msg('Guest', { id: 'console.guest' });
}

/** "Jonas Weber would like to talk" */
export function callerSentence({ name }: Pick<DeskRequest, 'name'>): string {
  const who = customerName(name);
  return msg(str`${who} would like to talk`, { id: 'console.caller' });
}

/** "Waiting for 12 s, with camera, in German" */
export function callerDetail(request: DeskRequest, now: number): string {
  const wait = duration(now - Date.parse(request.since));
  return [msg(str`Waiting for ${wait}`, { id: 'console.waiting-for' }), mediaWord(request), languageWord(request.language)].join(', ');
}

export function mediaWord({ camera, microphone }: Pick<DeskRequest, 'camera' | 'microphone'>): string {
  if (camera && microphone) return msg('with camera', { id: 'console.with-camera' });
  if (microphone) return msg('without camera', { id: 'console.without-camera' });
  if (camera) return msg('without microphone', { id: 'console.without-microphone' });
  return msg('only watching', { id: 'console.only-watching' });
}

function languageWord(language: Language): string {
  return language === 'de' ? msg('in German', { id: 'console.in-german' }) : msg('in English', { id: 'console.in-english' });
}
