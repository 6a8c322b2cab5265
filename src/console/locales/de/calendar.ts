import { str } from '@lit/localize';
import type { TemplateMap } from '@lit/localize';

/** The calendar and what becomes of a booking. */
export const templates: TemplateMap = {
  'console.booking-adviser-absent': 'Berater:in kam nicht',
  'console.booking-attended': 'hat stattgefunden',
  'console.booking-cancelled': 'abgesagt',
  'console.booking-confirmed': 'bestätigt',
  'console.booking-customer-absent': 'kam nicht',
  'console.booking-failed': 'hat nicht geklappt',
  'console.booking-held': 'gehalten, Formular offen',
  'console.booking-pending': 'wartet auf Bestätigung',
  'console.booking-state': 'Stand',
  'console.calendar-form': 'Ansicht',
  'console.call-when': 'Wann',
  'console.cancel-booking': 'Termin absagen',
  'console.cancel-reason': 'Ein Wort dazu',
  'console.cancel-reason-advice': 'Bitte höchstens 500 Zeichen.',
  'console.cancel-reason-hint': 'Die Kundin oder der Kunde kann es lesen.',
  'console.cancel-text': 'Die Absage geht per Mail hinaus, und die Zeit wird wieder frei.',
  'console.earlier': 'Früher',
  'console.keep-booking': 'Behalten',
  'console.later': 'Später',
  'console.no-bookings': 'keine Termine',
  'console.today-button': 'Heute',
  'console.today-word': 'heute',
  'console.week': 'Woche',
  'console.with-adviser': str`mit ${0}`,
};
