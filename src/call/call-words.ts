import { msg, str } from '@lit/localize';
import type { CallScene } from './call-scene.ts';
import type { MediaProblem, MediaSource } from './media.ts';

/** A sentence and, where one helps, the way on beside it. */
export interface CallWord {
  readonly text: string;
  readonly action?: { readonly label: string; readonly does: 'camera-off' | 'microphone-on' | 'chat' | 'resume' };
}

/** A call that is not to be had: what happened and the ways on. */
export interface CallCard {
  readonly title: string;
  readonly text: string;
  readonly again?: string;
  readonly leave: string;
}

/** The one thing to say over the picture. Empty while all is well. */
export function wordOf(scene: CallScene, name: string): CallWord {
  switch (scene) {
    case 'connecting':
      return { text: msg(str`You are being connected with ${name}`, { id: 'call.connecting' }) };
    case 'waiting':
      return { text: msg(str`${name} is not here yet. The call begins by itself.`, { id: 'call.waiting' }) };
    case 'away':
      return { text: msg(str`${name} is not connected just now. The call stays open.`, { id: 'call.away' }) };
    case 'changing_page':
      return { text: msg(str`${name} is changing page`, { id: 'call.changing-page' }) };
    case 'restoring':
    case 'stalled':
      return { text: msg('Connection lost for a moment, restoring it', { id: 'call.restoring' }) };
    case 'own_weak':
      return {
        text: msg('Your connection is weak. Sound comes first.', { id: 'call.own-weak' }),
        action: { label: msg('Camera off', { id: 'call.camera-off' }), does: 'camera-off' },
      };
    case 'peer_weak':
      return { text: msg(str`${name} has a weak connection`, { id: 'call.peer-weak' }) };
    case 'interrupted':
      return {
        text: msg('Something else has taken your microphone or camera', { id: 'call.interrupted' }),
        action: { label: msg('Take it back', { id: 'call.resume' }), does: 'resume' },
      };
    case 'watching':
      return {
        text: msg(str`You watch and listen. ${name} cannot see or hear you.`, { id: 'call.watching' }),
        action: { label: msg('Microphone on', { id: 'call.microphone-on' }), does: 'microphone-on' },
      };
    case 'peer_watching':
      return {
        text: msg(str`${name} is here without picture and sound`, { id: 'call.peer-watching' }),
        action: { label: msg('Write a message', { id: 'call.write' }), does: 'chat' },
      };
    case 'peer_silent':
      return { text: msg(str`${name} has the microphone off`, { id: 'call.peer-silent' }) };
    case 'peer_unseen':
      return { text: msg(str`${name} is here without camera`, { id: 'call.peer-unseen' }) };
    default:
      return { text: '' };
  }
}

/** What to show in place of the call; nothing while it goes on. */
export function cardOf(scene: CallScene): CallCard | undefined {
  switch (scene) {
    case 'unreachable':
      return {
        title: msg('The connection could not be restored', { id: 'call.unreachable' }),
        text: msg('Please look whether you are online. The call stays open for a few minutes.', { id: 'call.unreachable-text' }),
        again: msg('Try again', { id: 'call.again' }),
        leave: msg('End the call', { id: 'call.end' }),
      };
    case 'refused':
      return {
        title: msg('This call cannot be joined', { id: 'call.refused' }),
        text: msg('It may be over, or not open yet.', { id: 'call.refused-text' }),
        again: msg('Try again', { id: 'call.again' }),
        leave: msg('Close', { id: 'call.close' }),
      };
    case 'unsupported':
      return {
        title: msg('This browser cannot hold video calls', { id: 'call.no-calls' }),
        text: msg('Please open the page in another browser.', { id: 'call.no-calls-text' }),
        leave: msg('Close', { id: 'call.close' }),
      };
    case 'elsewhere':
      return {
        title: msg('The call goes on in another window', { id: 'call.elsewhere' }),
        text: msg('You can have it here instead.', { id: 'call.elsewhere-text' }),
        again: msg('Continue here', { id: 'call.here' }),
        leave: msg('Leave it there', { id: 'call.there' }),
      };
    case 'ended':
      return {
        title: msg('The call has ended', { id: 'call.ended' }),
        text: msg('Thank you for the call', { id: 'call.ended-text' }),
        leave: msg('Close', { id: 'call.close' }),
      };
    default:
      return undefined;
  }
}

/** Why a camera or microphone does not come on. */
export function problemWord(source: MediaSource, problem: MediaProblem): string {
  const camera = source === 'camera';
  switch (problem) {
    case 'denied':
      return camera
        ? msg('The browser blocks your camera. Allow it beside the address, then tap Camera again.', { id: 'call.camera-denied' })
        : msg('The browser blocks your microphone. Allow it beside the address, then tap Microphone again.', { id: 'call.microphone-denied' });
    case 'busy':
      return camera
        ? msg('Another program uses your camera. Close it there, then tap Camera again.', { id: 'call.camera-busy' })
        : msg('Another program uses your microphone. Close it there, then tap Microphone again.', { id: 'call.microphone-busy' });
    case 'missing':
      return camera
        ? msg('No camera was found on this device.', { id: 'call.camera-missing' })
        : msg('No microphone was found on this device.', { id: 'call.microphone-missing' });
    default:
      return msg('This browser does not pass on camera or microphone. Watching, listening and writing work.', { id: 'call.unsupported' });
  }
}

export function otherSide(name: string): string {
  return name || msg('The other side', { id: 'call.other-side' });
}
