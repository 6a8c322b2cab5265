import { readdirSync, readFileSync } from 'node:fs';
import { House } from './support/house.ts';
import type { Result } from './support/result.ts';

const BUDGET = 350;
const REQUESTS = 2_000;
const AT_ONCE = 20;

/** Memory after some work: all Node.js processes that serve (the demo shop is none) as RSS, the PostgreSQL tree as PSS, LiveKit apart. */
export async function run(): Promise<Result> {
  const house = await House.create();
  try {
    await house.start();
    await work(house);
    const { supervisor, server, livekit, postgres } = house.processes();
    const node = { server: sum(server, rss), supervisor: sum(supervisor, rss) };
    const tree = sum(postgres.flatMap(treeOf), pss);
    const total = node.server + node.supervisor + tree;
    return {
      ok: total <= BUDGET,
      line: `memory: ${total} MB of ${BUDGET} MB (server ${node.server}, supervisor ${node.supervisor}, PostgreSQL ${tree}; LiveKit apart: ${sum(livekit, rss)})`,
      json: { total, budget: BUDGET, ...node, postgres: tree, livekit: sum(livekit, rss) },
    };
  } finally {
    await house.remove();
  }
}

/** Enough requests to fill the pool and let caches grow. */
async function work(house: House): Promise<void> {
  const { origin } = new URL(house.consoleUrl);
  const paths = ['/readyz', '/console', '/visavis.js', '/openapi.json'];
  let sent = 0;
  const client = async (): Promise<void> => {
    while (sent < REQUESTS) {
      const reply = await fetch(`${origin}${paths[(sent += 1) % paths.length]}`);
      await reply.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, client));
}

function sum(pids: readonly number[], size: (pid: number) => number): number {
  return Math.round(pids.reduce((total, pid) => total + size(pid), 0) / 1_024);
}

function rss(pid: number): number {
  return kilobytes(`/proc/${pid}/status`, 'VmRSS');
}

/** Shared pages are counted once over the tree. */
function pss(pid: number): number {
  return kilobytes(`/proc/${pid}/smaps_rollup`, 'Pss');
}

function kilobytes(file: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'mu').exec(readFileSync(file, 'utf8'))?.[1]);
}

function treeOf(pid: number): number[] {
  const children = readdirSync(`/proc/${pid}/task`).flatMap((task) => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number));
  return [pid, ...children.flatMap(treeOf)];
}
