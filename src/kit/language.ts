import { configureLocalization, LOCALE_STATUS_EVENT } from '@lit/localize';
import type { TemplateMap } from '@lit/localize';
import type { Language } from '../contract/ids.ts';

type Loaders = Partial<Record<Language, () => Promise<{ templates: TemplateMap }>>>;

/** Every room's texts in the active language. English stands in the code and needs none. */
const shared: TemplateMap = {};
const rooms = new Map<string, Loaders>([['kit', { de: () => import('./locales/de.ts') }]]);
const loaded = new Set<string>();
/** Asked for last; active as soon as its texts are there. */
let wanted: Language = 'en';

const { getLocale, setLocale } = configureLocalization({
  sourceLocale: 'en',
  targetLocales: ['de'],
  loadLocale: async (locale) => {
    await Promise.all([...rooms].map(([room, loaders]) => loadRoom(room, loaders, locale as Language)));
    return { templates: shared };
  },
});

/** Adds a room's texts. Done when those of the wanted language are there. */
export async function useLanguage(room: string, loaders: Loaders): Promise<void> {
  rooms.set(room, loaders);
  const lang = wanted;
  // A language that is still on its way has counted its rooms already, and says itself when it is there.
  if ((await loadRoom(room, loaders, lang)) && lang === language()) {
    window.dispatchEvent(new CustomEvent(LOCALE_STATUS_EVENT, { detail: { status: 'ready', readyLocale: lang } }));
  }
}

/** Done when all texts are there; elements that use `updateWhenLocaleChanges` then render again. */
export function setLanguage(lang: Language): Promise<void> {
  wanted = lang;
  return setLocale(lang);
}

export function language(): Language {
  return getLocale() as Language;
}

/** The first language of ours among those wished for: `de-AT` is German, anything unknown is English. */
export function pickLanguage(...wishes: readonly (string | null | undefined)[]): Language {
  for (const wish of wishes) {
    const [lang] = (wish ?? '').toLowerCase().split('-');
    if (lang === 'de' || lang === 'en') return lang;
  }
  return 'en';
}

async function loadRoom(room: string, loaders: Loaders, lang: Language): Promise<boolean> {
  const load = loaders[lang];
  const name = `${room} ${lang}`;
  if (!load || loaded.has(name)) return false;
  try {
    Object.assign(shared, (await load()).templates);
    loaded.add(name);
    return true;
  } catch {
    // Texts that do not arrive are shown in English.
    return false;
  }
}
