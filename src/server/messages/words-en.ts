import type { Words } from './words.ts';

export const en: Words = {
  facts: { what: 'What', when: 'When', before: 'Before', shopTime: 'Time at the shop', who: 'With', customer: 'Customer' },
  links: { privacy: 'Privacy', imprint: 'Legal notice', shop: 'To the shop' },
  what: (service, minutes) => `${service}, ${minutes} minutes by video`,
  greeting: (name) => `Hello ${name},`,
  confirmed: {
    subject: (service, when) => `Your appointment: ${service}, ${when}`,
    heading: 'Your appointment is booked',
    text: (shop) => `${shop} looks forward to your video call.`,
    button: 'Open appointment',
    notYou: 'You booked nothing? Then somebody has given your address. Cancel by the link, or leave this mail alone.',
  },
  moved: {
    subject: (service, when) => `New time: ${service}, ${when}`,
    heading: 'Your appointment was moved',
    text: (shop) => `Your video call with ${shop} has a new time.`,
    button: 'Open appointment',
  },
  cancelled: {
    subject: (service, when) => `Cancelled: ${service}, ${when}`,
    heading: 'Your appointment is cancelled',
    byCustomer: (shop) => `As you wished, we have cancelled your video call with ${shop}. The time is free again.`,
    byShop: (shop) => `${shop} had to cancel your video call, and is sorry. You will find other free times in the shop.`,
    button: 'Choose another time',
  },
  join: 'From ten minutes before the start, this page takes you into the call. All you need is your browser.',
  change: 'The time does not suit any more? On the same page you can move the appointment or cancel it.',
  adviser: {
    subjects: {
      confirmed: (service, when) => `New appointment: ${service}, ${when}`,
      moved: (service, when) => `Moved: ${service}, ${when}`,
      cancelled: (service, when) => `Cancelled: ${service}, ${when}`,
    },
    headings: { confirmed: 'You have a new appointment', moved: 'An appointment was moved', cancelled: 'An appointment was cancelled' },
    button: 'Open the desk',
  },
  signIn: {
    subject: 'Your sign-in link',
    heading: 'Sign in to Vis-à-vis',
    text: 'This link signs you in. It is good for 15 minutes and only once.',
    button: 'Sign in',
    after: 'You did not want to sign in? Then there is nothing to do.',
  },
  invitation: {
    subject: (shop) => `Invitation to advise by video at ${shop}`,
    heading: (shop) => `${shop} invites you`,
    text: (shop) => `You are to advise customers of ${shop} by video. This link lets you join. It is good for seven days.`,
    button: 'Accept invitation',
    after: 'You do not know this shop? Then there is nothing to do.',
  },
};
