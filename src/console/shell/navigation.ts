import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { msg } from '@lit/localize';
import { icon } from '../../kit/icons.ts';
import { pathTo } from '../app/route.ts';
import type { ScreenName } from '../app/route.ts';
import { consoleIcon } from '../theme/icons.ts';

/** Screens that can be reached from everywhere. */
export type MainScreen = 'desk' | 'calendar' | 'sales' | 'settings';

export const MAIN_SCREENS: readonly MainScreen[] = ['desk', 'calendar', 'sales', 'settings'];

export function screenName(screen: ScreenName): string {
  switch (screen) {
    case 'desk':
      return msg('Live desk', { id: 'console.desk' });
    case 'calendar':
      return msg('Calendar', { id: 'console.calendar' });
    case 'sales':
      return msg('Sales', { id: 'console.sales' });
    case 'settings':
      return msg('Settings', { id: 'console.settings' });
    case 'setup':
      return msg('Set up', { id: 'console.setup' });
    case 'sign-in':
      return msg('Sign in', { id: 'console.sign-in' });
    default:
      return msg('Invitation', { id: 'console.invitation' });
  }
}

/** Links to the main screens, for the rail and for the phone's bar. */
export function screenLinks(current: ScreenName, size: number): TemplateResult[] {
  return MAIN_SCREENS.map(
    (screen) => html`<a href=${pathTo(screen)} aria-current=${screen === current ? 'page' : 'false'}>
      ${screen === 'calendar' ? icon('calendar', size) : consoleIcon(screen, size)}<span class="label">${screenName(screen)}</span>
    </a>`,
  );
}
