import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestRunnerPlugin } from '@web/test-runner';
import { buildWidget } from '../../../src/start/build-widget.ts';

const OUTPUT = join(tmpdir(), `visavis-widget-${process.pid}`);

/** Builds the widget as shops get it before the first test: tests on shop pages try the very files. */
export function builtWidget(): TestRunnerPlugin {
  return { name: 'built-widget', serverStart: () => buildWidget(OUTPUT), serverStop: () => rmSync(OUTPUT, { recursive: true, force: true }) };
}

/** Text of a built file, or nothing. */
export function builtFile(path: string): string | undefined {
  try {
    return readFileSync(join(OUTPUT, path), 'utf8');
  } catch {
    return undefined;
  }
}
