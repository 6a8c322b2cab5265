import { describe, expect, it } from 'vitest';
import { ringingRequest, ringSigns, SOUND_STEPS, tabTitle } from '../../../src/console/desk/ring-state.ts';
import { desk, request, ringing } from '../../browser/console/samples.ts';

const signs = (rest: object) => ringSigns({ ringing: true, available: true, sound: 'heard', hidden: false, mayNotify: true, ...rest });

describe('what tells of a call', () => {
  it('is tone and title while the desk is looked at, and a notification when it is not', () => {
    expect(signs({})).toEqual({ tone: true, title: true, notification: false, soundBar: false });
    expect(signs({ hidden: true })).toEqual({ tone: true, title: true, notification: true, soundBar: false });
    expect(signs({ hidden: true, mayNotify: false }).notification).toBe(false);
  });

  it('is silent when nothing rings', () => {
    expect(signs({ ringing: false, hidden: true })).toEqual({ tone: false, title: false, notification: false, soundBar: false });
  });

  it('says that it cannot be heard to whoever could be called', () => {
    expect(signs({ sound: 'blocked' })).toMatchObject({ tone: false, soundBar: true });
    expect(signs({ sound: 'blocked', ringing: false })).toMatchObject({ soundBar: true });
    expect(signs({ sound: 'blocked', ringing: false, available: false })).toMatchObject({ soundBar: false });
  });

  it('can be allowed after it was refused, and refused after it was allowed', () => {
    expect(SOUND_STEPS.untried.refused).toBe('blocked');
    expect(SOUND_STEPS.blocked.allowed).toBe('heard');
    expect(SOUND_STEPS.heard.refused).toBe('blocked');
  });
});

describe('the call that rings here', () => {
  it('is none of those that ring elsewhere or are answered', () => {
    const elsewhere = request('Miriam Koch', 130, { stage: 'ringing' });
    const answered = { ...ringing, stage: 'accepted' as const };
    expect(ringingRequest(desk({ requests: [elsewhere, answered] }))).toBeUndefined();
    expect(ringingRequest(desk({ requests: [elsewhere, ringing] }))?.callId).toBe(ringing.callId);
    expect(ringingRequest(undefined)).toBeUndefined();
  });
});

it('alternates the title of the tab between the caller and the screen', () => {
  expect([0, 1, 2].map((tick) => tabTitle('Live desk', 'Jonas Weber would like to talk', tick))).toEqual(['Jonas Weber would like to talk', 'Live desk · Vis-à-vis', 'Jonas Weber would like to talk']);
  expect(tabTitle('Live desk', undefined, 0)).toBe('Live desk · Vis-à-vis');
});
