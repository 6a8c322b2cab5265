import type { Language } from '../contract/ids.ts';

/** The few words of stage 0. All others come with the panel. */
export const WORDS: Record<Language, Record<'advises' | 'advice' | 'free' | 'busy' | 'booking' | 'away' | 'again' | 'minimise', string>> = {
  de: {
    advises: ' berät Sie gern',
    advice: 'Beratung per Video',
    free: 'Jetzt frei, per Video',
    busy: 'Im Gespräch',
    booking: 'Wieder ab ',
    away: 'Nicht erreichbar',
    again: 'Erneut versuchen',
    minimise: 'Verkleinern',
  },
  en: {
    advises: ' is glad to advise you',
    advice: 'Video advice',
    free: 'Free now, by video',
    busy: 'In a call',
    booking: 'Next free time: ',
    away: 'Not reachable',
    again: 'Try again',
    minimise: 'Minimise',
  },
};
