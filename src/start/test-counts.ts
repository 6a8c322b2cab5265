export interface Counts {
  passed: number;
  failed: number;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
}

/** A test that was skipped has shown nothing, so it counts as failed. */
export function countVitest(report: string): Counts {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(report) as VitestReport;
  return { passed: numPassedTests, failed: numFailedTests + numPendingTests + numTodoTests };
}

/** Reads the last line `N passed, N failed` of an output. */
export function countLine(output: string): Counts | undefined {
  const found = [...output.matchAll(/(\d+) passed, (\d+) failed/gu)].at(-1);
  return found && { passed: Number(found[1]), failed: Number(found[2]) };
}

/** A step that failed counts as at least one failure, even when no test of it says so. */
export function settle(counts: Counts | undefined, succeeded: boolean): Counts {
  const { passed, failed } = counts ?? { passed: succeeded ? 1 : 0, failed: 0 };
  return { passed, failed: succeeded ? failed : Math.max(1, failed) };
}

export function addCounts(all: readonly Counts[]): Counts {
  return { passed: all.reduce((sum, { passed }) => sum + passed, 0), failed: all.reduce((sum, { failed }) => sum + failed, 0) };
}
