import { ConnectionQuality, ParticipantKind, Track } from 'livekit-client';
import type { RemoteParticipant, RemoteTrackPublication, Room } from 'livekit-client';
import type { SourceState } from './call-scene.ts';

/** The other side as the room knows it now. Read anew at each news: after a reconnect no events are replayed. */
export interface PeerView {
  readonly sid: string;
  readonly camera: SourceState;
  readonly microphone: SourceState;
  readonly quality: ConnectionQuality;
  /** Sound that should be arriving and is not; unknown while none is expected. */
  readonly silent: boolean | undefined;
}

/** The person at the other end. Of several, the last to come: a person who changes page is there twice for a while. */
export function findPeer(room: Room): RemoteParticipant | undefined {
  return [...room.remoteParticipants.values()].findLast(({ kind }) => kind === ParticipantKind.STANDARD);
}

export function viewPeer(peer: RemoteParticipant): PeerView {
  const camera = peer.getTrackPublication(Track.Source.Camera);
  const microphone = peer.getTrackPublication(Track.Source.Microphone);
  return {
    sid: peer.sid,
    camera: stateOf(camera),
    microphone: stateOf(microphone),
    quality: peer.connectionQuality,
    silent: stateOf(microphone) === 'on' && microphone?.track ? microphone.track.currentBitrate === 0 : undefined,
  };
}

function stateOf(publication: RemoteTrackPublication | undefined): SourceState {
  return publication ? (publication.isMuted ? 'off' : 'on') : 'none';
}

/** Whether anything of the other side arrives, as last measured. */
export function isFlowing(room: Room): boolean {
  const tracks = [...(findPeer(room)?.trackPublications.values() ?? [])];
  return tracks.some(({ track }) => (track?.currentBitrate ?? 0) > 0);
}

export function isPoor(quality: ConnectionQuality | undefined): boolean {
  return quality === ConnectionQuality.Poor || quality === ConnectionQuality.Lost;
}
