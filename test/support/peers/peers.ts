import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Debian's own, which has the packages; another one may come first on the PATH. */
const PYTHON = '/usr/bin/python3';

/** Runs a program of somebody else's making. @returns what it prints. */
export function runPeer(script: string, words: readonly string[] = [], input = ''): string {
  return execFileSync(PYTHON, [join(import.meta.dirname, script), ...words], { input, encoding: 'utf8' });
}

/** A mail as that program received it. */
export interface PeerMail {
  readonly recipients: string[];
  readonly to: string[];
  readonly from: string[];
  readonly subject: string;
  readonly dkim: boolean;
  readonly unsubscribe: string[];
  readonly types: string[];
  /** The method of each calendar part, in the header and in the file. */
  readonly methods: [string, string][];
}

export interface PeerMailServer {
  readonly url: string;
  readonly mails: PeerMail[];
  close(): void;
}

/** A mail server of somebody else's making, which checks signatures against a public key. */
export async function startPeerMailServer(publicKey: string): Promise<PeerMailServer> {
  const child = spawn(PYTHON, [join(import.meta.dirname, 'mail_sink.py'), publicKey], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout });
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  child.once('error', reject).once('exit', () => reject(new Error('The mail server ended.')));
  const mails: PeerMail[] = [];
  lines.on('line', (line) => (/^\d+$/u.test(line) ? resolve(Number(line)) : mails.push(JSON.parse(line) as PeerMail)));
  return { url: `smtp://127.0.0.1:${await promise}`, mails, close: () => child.kill() };
}
