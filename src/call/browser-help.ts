import { msg } from '@lit/localize';

/** Browsers differ in where a permission is given back. */
export type BrowserKind = 'chromium' | 'android' | 'firefox' | 'safari' | 'ios' | 'in-app';

/** Apps that show pages in a window of their own, most of which pass on neither camera nor microphone. */
const IN_APP = /\b(?:FBAN|FBAV|Instagram|Line\/|MicroMessenger|Pinterest|Snapchat|musical_ly|BytedanceWebview|LinkedInApp|GSA\/|Twitter)|; wv\)/u;

export function browserOf(userAgent: string): BrowserKind {
  if (IN_APP.test(userAgent)) return 'in-app';
  if (/iPhone|iPad|iPod/u.test(userAgent)) return 'ios';
  if (/Firefox\//u.test(userAgent)) return 'firefox';
  if (/Android/u.test(userAgent)) return 'android';
  return /Chrom(?:e|ium)\//u.test(userAgent) ? 'chromium' : 'safari';
}

/** How to take back a block, step by step. */
export function permissionHelp(browser: BrowserKind): string {
  switch (browser) {
    case 'chromium':
      return msg('Click the sign left of the address, allow camera and microphone there, then try again.', { id: 'call.help-chromium' });
    case 'android':
      return msg('Tap the sign left of the address, then Permissions, allow camera and microphone, then try again.', { id: 'call.help-android' });
    case 'firefox':
      return msg('Click the struck-through camera left of the address, take back the block, then try again.', { id: 'call.help-firefox' });
    case 'safari':
      return msg('Choose Safari in the menu bar, then Settings for this website, allow camera and microphone, then try again.', { id: 'call.help-safari' });
    case 'ios':
      return msg('Tap the sign beside the address, then Website Settings, allow camera and microphone, then try again.', { id: 'call.help-ios' });
    default:
      return msg('This app does not pass on camera and microphone. Open the page in your browser instead, by the app’s menu or with the link.', { id: 'call.help-in-app' });
  }
}
