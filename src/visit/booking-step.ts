/** What the manage page is doing with a booking. */
export type BookingStep = 'loading' | 'shown' | 'moving' | 'cancelling' | 'calling' | 'failed';
export type BookingSignal = 'loaded' | 'refused' | 'move' | 'cancel' | 'join' | 'back' | 'retry';

/** What each step makes of each signal. A signal that a step does not list changes nothing. */
export const BOOKING_STEPS: Record<BookingStep, Partial<Record<BookingSignal, BookingStep>>> = {
  loading: { loaded: 'shown', refused: 'failed' },
  shown: { move: 'moving', cancel: 'cancelling', join: 'calling' },
  moving: { back: 'shown', loaded: 'shown' },
  cancelling: { back: 'shown', loaded: 'shown' },
  calling: { back: 'shown' },
  failed: { retry: 'loading' },
};
