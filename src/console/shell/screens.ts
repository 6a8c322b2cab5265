import type { MainScreen } from './navigation.ts';

/** The code of each screen, brought when it is first shown. */
export const SCREEN_LOADERS: Record<MainScreen | 'call', () => Promise<unknown>> = {
  desk: () => import('../desk/desk-screen.ts'),
  calendar: () => import('../calendar/calendar-screen.ts'),
  sales: () => import('../sales/sales-screen.ts'),
  settings: () => import('../settings/settings-screen.ts'),
  call: () => import('../call/call-desk.ts'),
};
