/** Tells when the page goes and when it wakes from a sleep. Aborting what it returns ends it. */
export function followPage({ leave, comeBack }: { leave: () => void; comeBack: () => void }): AbortController {
  const life = new AbortController();
  const { signal } = life;
  window.addEventListener('pagehide', leave, { signal });
  // From the back/forward cache, from a freeze (the media library leaves its room at one), from another tab or app.
  window.addEventListener('pageshow', ({ persisted }) => persisted && comeBack(), { signal });
  document.addEventListener('resume', comeBack, { signal });
  document.addEventListener('visibilitychange', () => !document.hidden && comeBack(), { signal });
  return life;
}
