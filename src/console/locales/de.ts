import type { TemplateMap } from '@lit/localize';
import { templates as bookingSettings } from './de/booking-settings.ts';
import { templates as calendar } from './de/calendar.ts';
import { templates as desk } from './de/desk.ts';
import { templates as forms } from './de/forms.ts';
import { templates as problems } from './de/problems.ts';
import { templates as sales } from './de/sales.ts';
import { templates as settings } from './de/settings.ts';
import { templates as shell } from './de/shell.ts';
import { templates as team } from './de/team.ts';

export const templates: TemplateMap = { ...bookingSettings, ...calendar, ...desk, ...forms, ...problems, ...sales, ...settings, ...shell, ...team };
