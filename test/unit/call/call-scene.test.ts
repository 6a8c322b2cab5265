import { describe, expect, it } from 'vitest';
import { sceneOf } from '../../../src/call/call-scene.ts';
import type { CallFacts } from '../../../src/call/call-scene.ts';

const talking: CallFacts = {
  phase: 'live', cause: null, peer: 'here', peerCamera: 'on', peerMicrophone: 'on', camera: 'on', microphone: 'on',
  weak: null, settling: false, stalled: false, interrupted: false,
};

const scene = (facts: Partial<CallFacts>): string => sceneOf({ ...talking, ...facts });

describe('what a call has to say', () => {
  it('is nothing while both are seen and heard', () => {
    expect(scene({})).toBe('talking');
    expect(scene({ camera: 'off', microphone: 'off' })).toBe('talking');
  });

  it('follows the phase before all else', () => {
    expect(scene({ phase: 'connecting', peer: 'expected' })).toBe('connecting');
    expect(scene({ phase: 'reconnecting', weak: 'own' })).toBe('restoring');
    expect(scene({ phase: 'rebuilding', peer: 'away' })).toBe('restoring');
    expect(scene({ phase: 'ended', stalled: true })).toBe('ended');
  });

  it('names why a call failed', () => {
    expect(scene({ phase: 'failed', cause: 'elsewhere' })).toBe('elsewhere');
    expect(scene({ phase: 'failed', cause: 'refused' })).toBe('refused');
    expect(scene({ phase: 'failed' })).toBe('unreachable');
  });

  it('tells the absences of the other side apart', () => {
    expect(scene({ peer: 'expected' })).toBe('waiting');
    expect(scene({ peer: 'away' })).toBe('away');
    expect(scene({ peer: 'changing_page', stalled: true })).toBe('changing_page');
  });

  it('puts a standstill above a weak connection, and that above a one-sided call', () => {
    const poor = { weak: 'own', peerCamera: 'none' } as const;
    expect(scene({ ...poor, stalled: true, interrupted: true })).toBe('stalled');
    expect(scene({ ...poor, interrupted: true })).toBe('interrupted');
    expect(scene(poor)).toBe('own_weak');
    expect(scene({ ...poor, weak: 'peer' })).toBe('peer_weak');
    expect(scene({ ...poor, weak: null })).toBe('peer_unseen');
  });

  it('says what a one-sided call lacks', () => {
    expect(scene({ peerCamera: 'none', peerMicrophone: 'none' })).toBe('peer_watching');
    expect(scene({ peerMicrophone: 'off' })).toBe('peer_silent');
    expect(scene({ peerMicrophone: 'none' })).toBe('peer_silent');
    expect(scene({ peerCamera: 'off' })).toBe('peer_unseen');
    expect(scene({ camera: 'none', microphone: 'none' })).toBe('watching');
  });

  it('waits with that until the other side has had time to bring picture and sound', () => {
    expect(scene({ settling: true, peerCamera: 'none', peerMicrophone: 'none' })).toBe('talking');
  });
});
