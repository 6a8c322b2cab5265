import { readdirSync } from 'node:fs';
import type { Result } from './support/result.ts';

/** `npm run bench -- NAME [--json]`: runs one measurement, ends with one line that holds it against its budget, and exits 1 when over. */
async function main([name, ...options]: readonly string[]): Promise<void> {
  const known = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
    .map((file) => file.slice(0, -'.ts'.length));
  if (name === undefined || !known.includes(name)) {
    console.error(`Which one? ${known.toSorted().join(', ')}`);
    process.exit(1);
  }
  const bench = (await import(`./${name}.ts`)) as { run(): Promise<Result> };
  const { ok, line, json } = await bench.run();
  console.log(options.includes('--json') ? JSON.stringify({ name, ok, ...json }) : line);
  process.exit(ok ? 0 : 1);
}

await main(process.argv.slice(2));
