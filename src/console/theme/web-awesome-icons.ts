import { registerIconLibrary } from '@awesome.me/webawesome/dist/components/icon/library.js';
// What the controls say to screen readers follows the page's language.
import '@awesome.me/webawesome/dist/translations/de.js';

/** What the controls themselves draw, in our stroke, from one file of ours. */
const SPRITE = new URL('./web-awesome-icons.svg', import.meta.url).href;

for (const library of ['system', 'default']) {
  registerIconLibrary(library, {
    resolver: (name) => `${SPRITE}#${name}`,
    // Without it the picture would be as wide as the browser's default.
    mutator: (svg) => svg.setAttribute('viewBox', '0 0 24 24'),
    spriteSheet: true,
  });
}
