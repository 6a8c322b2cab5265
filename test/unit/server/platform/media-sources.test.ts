import { expect, it } from 'vitest';
import { mediaSources } from '../../../../src/server/platform/media-sources.ts';

it('names the media server as browsers reach it, by both schemes and without a path', () => {
  expect(mediaSources({ LIVEKIT_URL: undefined, VISAVIS_LIVEKIT_PUBLIC_URL: undefined })).toEqual([]);
  expect(mediaSources({ LIVEKIT_URL: 'ws://127.0.0.1:7880', VISAVIS_LIVEKIT_PUBLIC_URL: undefined })).toEqual(['ws://127.0.0.1:7880', 'http://127.0.0.1:7880']);
  expect(mediaSources({ LIVEKIT_URL: 'ws://10.0.0.2:7880', VISAVIS_LIVEKIT_PUBLIC_URL: 'wss://media.example/livekit' })).toEqual(['wss://media.example', 'https://media.example']);
});
