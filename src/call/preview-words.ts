import { msg, str } from '@lit/localize';
import { permissionHelp } from './browser-help.ts';
import type { BrowserKind } from './browser-help.ts';
import type { Acquired, MediaProblem } from './media.ts';

export interface PreviewState {
  /** The browser's own question is open. */
  readonly asking: boolean;
  readonly camera: boolean;
  readonly microphone: boolean;
  readonly problems: Acquired['problems'];
}

export interface PreviewWord {
  readonly title: string;
  readonly text: string;
}

/** What there is, and what happens next. */
export function previewWord({ asking, camera, microphone }: PreviewState): PreviewWord {
  const unseen = msg('Nobody sees or hears you until you are connected.', { id: 'call.preview-unseen' });
  if (asking) {
    return {
      title: msg('Your browser asks for camera and microphone', { id: 'call.preview-asking' }),
      text: msg('Allow both, or take part in another way.', { id: 'call.preview-asking-text' }),
    };
  }
  if (camera && microphone) return { title: msg('Picture and sound are ready', { id: 'call.preview-ready' }), text: unseen };
  if (microphone) return { title: msg('Sound is ready', { id: 'call.preview-sound' }), text: unseen };
  if (camera) return { title: msg('Picture is ready', { id: 'call.preview-picture' }), text: unseen };
  return {
    title: msg('You can watch, listen and write', { id: 'call.preview-watch' }),
    text: msg('Camera and microphone are off.', { id: 'call.preview-watch-text' }),
  };
}

/** What is in the way of camera or microphone, and how to move it. Nothing while nothing is. */
export function obstacleWord(problems: Acquired['problems'], browser: BrowserKind): PreviewWord | undefined {
  const { camera, microphone } = problems;
  const problem = camera ?? microphone;
  if (!problem) return undefined;
  const both = camera !== undefined && camera === microphone;
  const what = both ? 'both' : camera ? 'camera' : 'microphone';
  return { title: obstacleTitle(problem)[what], text: obstacleText(problem, browser) };
}

function obstacleTitle(problem: MediaProblem): Record<'both' | 'camera' | 'microphone', string> {
  switch (problem) {
    case 'denied':
      return {
        both: msg('Camera and microphone are blocked', { id: 'call.both-blocked' }),
        camera: msg('The camera is blocked', { id: 'call.camera-blocked' }),
        microphone: msg('The microphone is blocked', { id: 'call.microphone-blocked' }),
      };
    case 'busy':
      return {
        both: msg('Camera and microphone are in use elsewhere', { id: 'call.both-in-use' }),
        camera: msg('The camera is in use elsewhere', { id: 'call.camera-in-use' }),
        microphone: msg('The microphone is in use elsewhere', { id: 'call.microphone-in-use' }),
      };
    case 'missing':
      return {
        both: msg('No camera and no microphone were found', { id: 'call.both-not-found' }),
        camera: msg('No camera was found', { id: 'call.camera-not-found' }),
        microphone: msg('No microphone was found', { id: 'call.microphone-not-found' }),
      };
    default: {
      const title = msg('Camera and microphone cannot be used here', { id: 'call.both-unsupported' });
      return { both: title, camera: title, microphone: title };
    }
  }
}

function obstacleText(problem: MediaProblem, browser: BrowserKind): string {
  if (browser === 'in-app' && (problem === 'denied' || problem === 'unsupported')) return permissionHelp(browser);
  switch (problem) {
    case 'denied': return permissionHelp(browser);
    case 'busy': return msg('Another program or page holds it. Close it there, then try again.', { id: 'call.in-use-text' });
    case 'missing': return msg('Plug one in and try again, or take part without.', { id: 'call.not-found-text' });
    default: return msg('The browser or this page does not pass them on. You can still watch, listen and write.', { id: 'call.unsupported-text' });
  }
}

export function levelWord(microphone: boolean, heard: boolean): string {
  if (!microphone) return msg('Microphone off', { id: 'call.microphone-off' });
  return heard ? msg('We hear you well', { id: 'call.heard' }) : msg('Say a few words', { id: 'call.say-words' });
}

export function joinWord(peerName: string): string {
  return peerName ? msg(str`Talk to ${peerName}`, { id: 'call.join-with' }) : msg('Join the call', { id: 'call.join' });
}
