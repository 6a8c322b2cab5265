/** An instant as the browser's own date fields have it: wall time here, `2026-11-26T16:30`. */
export function localTime(at: string | number): string {
  const date = new Date(at);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
