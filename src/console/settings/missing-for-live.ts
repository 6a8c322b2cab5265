import type { ShopSettings } from '../../contract/settings.ts';

/** What a shop still lacks before customers may see the widget. */
export function missingForLive({ privacyUrl, imprintUrl }: Pick<ShopSettings, 'privacyUrl' | 'imprintUrl'>): ('privacy' | 'imprint')[] {
  return [...(privacyUrl ? [] : (['privacy'] as const)), ...(imprintUrl ? [] : (['imprint'] as const))];
}
