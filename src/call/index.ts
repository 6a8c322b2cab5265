import { useLanguage } from '../kit/language.ts';
import './call.ts';

void useLanguage('call', { de: () => import('./locales/de.ts') });

export { VisavisCall } from './call.ts';
export { CallLeaveEvent, CallPhaseEvent, MediaChangeEvent, PageChangeEvent } from './events.ts';
export { enterAhead } from './enter-ahead.ts';
export type { CallEntry } from './enter-ahead.ts';
export type { CallPhase } from './call-state.ts';
export type { CallRole } from './call-room.ts';
export type { MediaChoice } from './media.ts';
