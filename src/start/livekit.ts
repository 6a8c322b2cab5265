import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { existsSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answers } from './answers.ts';
import { rotateLog } from './logs.ts';
import { livekitYaml, newKey, settingsMark, type LiveKitSettings } from './livekit-settings.ts';
import { freePort, freeUdpPort } from './ports.ts';
import { endProcess, isOurs, waitFor } from './processes.ts';
import { StartError } from './start-error.ts';

/** LiveKit drains at the first signal and would wait for the last caller to leave; the second makes it end. */
const ENDING = [
  { name: 'SIGTERM', patience: 2_000 },
  { name: 'SIGTERM', patience: 5_000 },
  { name: 'SIGKILL', patience: 5_000 },
] as const;
const PORT = 7880;
const UDP_PORT = 7882;

/** What a data folder knows of its LiveKit. */
interface Memory {
  settings: LiveKitSettings;
  /** The process that was started last, and what it was told. */
  pid?: number;
  mark?: string;
}

/** The LiveKit of one data folder: its keys and ports are known before it runs, so that our server can be told. */
export class LiveKit {
  readonly #config: string;
  readonly #file: string;
  readonly #log: string;
  #record: Memory;
  /** Set as soon as it runs. */
  #binary: string | undefined;

  private constructor(folder: string, record: Memory) {
    this.#config = join(folder, 'livekit.yaml');
    this.#file = join(folder, 'livekit.json');
    this.#log = join(folder, 'livekit.log');
    this.#record = record;
  }

  /** Reads, or makes, the keys of a data folder and finds free ports, best those that are named. */
  static async prepare(folder: string, webhookUrl: string, best = { port: PORT, udpPort: UDP_PORT }): Promise<LiveKit> {
    const file = join(folder, 'livekit.json');
    const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Memory) : undefined;
    const livekit = new LiveKit(folder, known ?? { settings: { ...newKey(), ...best, webhookUrl } });
    await livekit.#choosePorts(webhookUrl);
    livekit.#save();
    return livekit;
  }

  get env(): { LIVEKIT_URL: string; LIVEKIT_API_KEY: string; LIVEKIT_API_SECRET: string } {
    const { port, key, secret } = this.#record.settings;
    return { LIVEKIT_URL: `ws://127.0.0.1:${port}`, LIVEKIT_API_KEY: key, LIVEKIT_API_SECRET: secret };
  }

  /** Starts it, or adopts the one that answers to our key and was told the same. @returns whether it ran before. */
  async start(binary: string): Promise<boolean> {
    const { settings, pid, mark } = this.#record;
    const wanted = settingsMark(settings, binary);
    if (pid !== undefined && (await isOurs(pid, this.#config))) {
      if (mark === wanted && (await knowsUs(settings))) {
        this.#binary = binary;
        return true;
      }
      await endProcess(pid, this.#config, ENDING);
    }
    rotateLog(this.#log);
    const log = openSync(this.#log, 'a', 0o600);
    const child = spawn(binary, ['--config', this.#config], { detached: true, stdio: ['ignore', log, log] });
    child.unref();
    let ended = false;
    child.once('error', () => (ended = true)).once('exit', () => (ended = true));
    const ready = await waitFor(async () => ended || (await knowsUs(settings)) || undefined, 20_000);
    if (!ready || ended || child.pid === undefined) throw new StartError(`LiveKit did not start. Everything but calls works. See ${this.#log}.`);
    this.#record = { settings, pid: child.pid, mark: wanted };
    this.#binary = binary;
    this.#save();
    return false;
  }

  /** Starts it again if it was started and has died. @returns whether that was so. */
  async revive(): Promise<boolean> {
    if (this.#binary === undefined || (await this.#runs())) return false;
    await this.start(this.#binary);
    return true;
  }

  async stop(): Promise<void> {
    this.#binary = undefined;
    const { pid } = this.#record;
    if (pid !== undefined) await endProcess(pid, this.#config, ENDING);
  }

  async #runs(): Promise<boolean> {
    const { pid } = this.#record;
    return pid !== undefined && isOurs(pid, this.#config);
  }

  /** Keeps the ports of a LiveKit that runs, and leaves those that another program has taken. */
  async #choosePorts(webhookUrl: string): Promise<void> {
    const { settings } = this.#record;
    const ports = (await this.#runs()) ? settings : { port: await freePort(settings.port), udpPort: await freeUdpPort(settings.udpPort) };
    this.#record = { ...this.#record, settings: { ...settings, port: ports.port, udpPort: ports.udpPort, webhookUrl } };
  }

  #save(): void {
    writeFileSync(this.#config, livekitYaml(this.#record.settings), { mode: 0o600 });
    writeFileSync(this.#file, JSON.stringify(this.#record), { mode: 0o600 });
  }
}

/** Whether the LiveKit at this port is up and knows our key. */
function knowsUs({ port, key, secret }: LiveKitSettings): Promise<boolean> {
  return answers(`http://127.0.0.1:${port}/twirp/livekit.RoomService/ListRooms`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token(key, secret)}` },
    body: '{}',
  });
}

function token(key: string, secret: string): string {
  const now = Math.floor(Date.now() / 1_000);
  const body = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode({ iss: key, nbf: now - 10, exp: now + 60, video: { roomList: true } })}`;
  return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`;
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
