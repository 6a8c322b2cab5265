import type { Settings } from './settings.ts';

/** The media server as a page's content security policy names it, both ways that browsers speak to it; nothing where there is none. */
export function mediaSources({ VISAVIS_LIVEKIT_PUBLIC_URL, LIVEKIT_URL }: Pick<Settings, 'VISAVIS_LIVEKIT_PUBLIC_URL' | 'LIVEKIT_URL'>): string[] {
  const livekit = VISAVIS_LIVEKIT_PUBLIC_URL ?? LIVEKIT_URL;
  if (livekit === undefined) return [];
  const { origin } = new URL(livekit.replace(/^ws/u, 'http'));
  return [origin.replace(/^http/u, 'ws'), origin];
}
