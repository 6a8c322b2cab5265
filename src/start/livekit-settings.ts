import { createHash, randomBytes } from 'node:crypto';

/** What one LiveKit of ours is told. Key and secret are made once per data folder. */
export interface LiveKitSettings {
  readonly port: number;
  readonly udpPort: number;
  readonly key: string;
  readonly secret: string;
  /** Where it reports what happens in its rooms. */
  readonly webhookUrl: string;
}

export function newKey(): Pick<LiveKitSettings, 'key' | 'secret'> {
  return { key: `API${randomBytes(8).toString('hex')}`, secret: randomBytes(32).toString('base64url') };
}

/**
 * A LiveKit for this machine alone: it listens, and gathers addresses, on loopback only, and asks nobody outside who it is.
 * Rooms exist only when our server makes them, since a room is the only thing about a call that can be revoked.
 */
export function livekitYaml({ port, udpPort, key, secret, webhookUrl }: LiveKitSettings): string {
  return `port: ${port}
bind_addresses: [127.0.0.1]
keys:
  ${key}: ${secret}
rtc:
  node_ip: 127.0.0.1
  use_external_ip: false
  enable_loopback_candidate: true
  interfaces:
    includes: [${process.platform === 'darwin' ? 'lo0' : 'lo'}]
  udp_port: ${udpPort}
  tcp_port: 0
  # A key frame that comes before its receiver is ready is lost, and a second one waited for up to a second by default.
  pli_throttle: { low_quality: 500ms, mid_quality: 500ms, high_quality: 500ms }
  # There is no way to have none; a dead local one keeps clients from asking servers of other companies.
  stun_servers: ["127.0.0.1:3478"]
room:
  auto_create: false
  empty_timeout: 120
  departure_timeout: 120
webhook:
  api_key: ${key}
  urls: ["${webhookUrl}"]
logging:
  level: warn
  json: true
`;
}

/** Changes whenever a running LiveKit would have to be told something new. */
export function settingsMark(settings: LiveKitSettings, binary: string): string {
  return createHash('sha256').update(livekitYaml(settings)).update(binary).digest('hex');
}
