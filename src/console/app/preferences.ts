/** What the console remembers in this browser. A browser that keeps nothing does no harm. */
type Preference = 'language' | 'scheme' | 'shop' | 'window';

export const preferences = {
  read(name: Preference): string | null {
    try {
      return localStorage.getItem(`visavis-console:${name}`);
    } catch {
      return null;
    }
  },
  write(name: Preference, value: string): void {
    try {
      localStorage.setItem(`visavis-console:${name}`, value);
    } catch {
      // Storage is denied: the choice holds until the page is left.
    }
  },
};
