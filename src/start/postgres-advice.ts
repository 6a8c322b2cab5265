/** What a person can do about what PostgreSQL said. */
export function postgresAdvice(words: string): string {
  if (/No space left on device/u.test(words)) return 'The disk is full: free some space, or set VISAVIS_DATA to a folder on another disk.';
  if (/Permission denied/u.test(words)) return `It may not write there: start as the user who owns the folder, or set VISAVIS_DATA.\n${words}`;
  if (/error while loading shared libraries|GLIBC/u.test(words)) {
    return `Its binaries do not run here. Set DATABASE_URL to a PostgreSQL server (15 or newer).\n${words}`;
  }
  return `It said:\n${words}`;
}
