import type { Words } from './words.ts';

export const en: Words = {
  facts: {
    what: 'What', when: 'When', where: 'Where', before: 'Before', keptUntil: 'Kept until', shopTime: 'Time at the shop', who: 'With', customer: 'Customer', reason: 'Reason',
    late: 'Late by', between: 'Between',
  },
  links: { privacy: 'Privacy', imprint: 'Legal notice', shop: 'To the shop', noReminders: 'No more reminders', leaveWaitlist: 'See or leave the waitlist' },
  byVideo: '{service}, {minutes} minutes by video',
  inStore: '{service}, {minutes} minutes at the store',
  greeting: 'Hello {name},',
  customer: {
    'booking-confirmed': { subject: 'Your appointment: {service}, {when}', heading: 'Your appointment is booked', text: '{shop} looks forward to talking to you.', button: 'Open appointment' },
    'booking-requested': {
      subject: 'Your request: {service}, {when}', heading: 'We have your request', button: 'Open request',
      text: '{adviser} will confirm the appointment in person. Until then the time is kept for you, and you get a mail as soon as it is decided.',
    },
    'booking-to-confirm': {
      subject: 'Please confirm: {service}, {when}', heading: 'Please confirm your appointment', button: 'Confirm appointment',
      text: 'Your appointment with {shop} counts as soon as you have confirmed it. Until then we keep the time for you.',
    },
    'booking-moved': { subject: 'New time: {service}, {when}', heading: 'Your appointment was moved', text: 'Your meeting with {shop} has a new time.', button: 'Open appointment' },
    'booking-cancelled': {
      subject: 'Cancelled: {service}, {when}', heading: 'Your appointment is cancelled', button: 'Choose another time',
      text: {
        shop: '{shop} had to cancel your meeting, and is sorry. You will find other free times in the shop.',
        customer: 'As you wished, we have cancelled your meeting with {shop}. The time is free again.',
      },
    },
    'booking-lapsed': {
      subject: 'Not confirmed: {service}, {when}', heading: 'Your appointment was not confirmed', button: 'Choose another time',
      text: 'The appointment was not confirmed in time, so the time is free again. Another one is quickly chosen.',
    },
    'booking-missed': {
      subject: 'Missed: {service}, {when}', heading: 'We missed each other', button: 'Choose another time',
      text: {
        customer_no_show: '{adviser} waited for you. If you still want advice, simply choose another time.',
        adviser_no_show: 'You were there, and we were not. We are sorry. Please choose another time, and we will be there for you.',
        failed: 'Your meeting did not take place. Please choose another time, or call us.',
      },
    },
    'reminder-day': { subject: 'Reminder: {service}, {when}', heading: 'See you tomorrow', text: '{adviser} looks forward to meeting you. You can try camera and microphone beforehand.', button: 'Open appointment' },
    'reminder-hour': { subject: 'In an hour: {service}, {when}', heading: 'It begins in an hour', text: '{adviser} is ready for you.', button: 'Open appointment' },
    'reminder-minutes': { subject: 'In a moment: {service}, {when}', heading: 'It begins in a moment', text: 'You can come in now.', button: 'To the meeting' },
    'waitlist-joined': {
      subject: 'Waitlist: {service}', heading: 'You are on the waitlist', button: 'See the waitlist',
      text: 'As soon as a time that suits becomes free, we keep it for you and write to you.',
    },
    'waitlist-offer': {
      subject: 'A time is free: {service}, {when}', heading: 'A time has become free for you', button: 'See and book the time',
      text: 'For a while we keep it for you alone. After that we offer it to the next person.',
    },
    'call-missed': {
      subject: 'Your call to {shop}', heading: 'We missed your call', button: 'Call again or book a time',
      text: 'Sadly nobody could answer in time. Please call again, or book a time at which somebody will surely be there for you.',
    },
  },
  join: 'From ten minutes before the start, this page takes you into the meeting. All you need is your browser.',
  change: 'The time does not suit any more? On the same page you can move the appointment or cancel it.',
  notYou: 'You booked nothing? Then somebody has given your address. Cancel by the link, or leave this mail alone.',
  adviser: {
    booking: {
      confirmed: { subject: 'New appointment: {service}, {when}', heading: 'You have a new appointment' },
      requested: { subject: 'Request: {service}, {when}', heading: 'Somebody asks for an appointment' },
      moved: { subject: 'Moved: {service}, {when}', heading: 'An appointment was moved' },
      cancelled: { subject: 'Cancelled: {service}, {when}', heading: 'An appointment was cancelled' },
      late: { subject: 'Later: {service}, {when}', heading: 'Your customer will be late' },
    },
    late: 'about {minutes} minutes',
    requested: 'Please confirm or decline at the desk. Until then the time is kept.',
    button: 'Open the desk',
    agenda: { subject: 'Your appointments today', heading: 'Your appointments on {when}' },
    feed: {
      subject: 'Calendar cannot be read: {name}', heading: 'Your calendar “{name}” cannot be read', button: 'See the calendar',
      text: 'Until it can be read again, its last good version counts. New entries there keep no times free here.',
      failures: {
        address_refused: 'This address may not be read.', unreachable: 'The server does not answer.', too_slow: 'The server answers too slowly.', too_large: 'The file is too large.',
        no_calendar: 'There is no calendar at the address.', too_complex: 'The calendar repeats too much.', not_found: 'The address does not exist any more.', not_allowed: 'The server refuses access.',
      },
    },
  },
  signIn: {
    subject: 'Your sign-in link', heading: 'Sign in to Vis-à-vis', text: 'This link signs you in. It is good for 15 minutes and only once.', button: 'Sign in',
    after: 'You did not want to sign in? Then there is nothing to do.',
  },
  invitation: {
    subject: 'Invitation to advise by video at {shop}', heading: '{shop} invites you', button: 'Accept invitation',
    text: 'You are to advise customers of {shop} by video. This link lets you join. It is good for seven days.',
    after: 'You do not know this shop? Then there is nothing to do.',
  },
};
