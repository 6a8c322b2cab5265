import type { Reporter, TestResult, TestRunnerCoreConfig, TestSession, TestSuiteResult } from '@web/test-runner-core';

interface Outcome {
  title: string;
  result: TestResult;
}

/** Says what failed, file by file, and ends with the one line `N passed, N failed` that the whole test run adds up. */
export function countingReporter(): Reporter {
  let root = '';
  return {
    start: ({ config }: { config: TestRunnerCoreConfig }) => {
      root = config.rootDir;
    },
    reportTestFileResults: ({ logger, sessionsForTestFile, testFile }) => {
      const file = testFile.replace(`${root}/`, '');
      for (const session of sessionsForTestFile) {
        const { passed, failed } = countSession(session);
        logger.log(`${session.browser.name.padEnd(10)} ${file}: ${passed} passed, ${failed} failed`);
        for (const line of faults(session)) logger.log(line);
      }
    },
    onTestRunFinished: ({ sessions }) => {
      const counts = sessions.map(countSession);
      const passed = counts.reduce((sum, count) => sum + count.passed, 0);
      const failed = counts.reduce((sum, count) => sum + count.failed, 0);
      console.log(`${passed} passed, ${failed} failed`);
    },
  };
}

/** A file that could not run at all, or ended with an error outside its tests, counts as one failure. */
function countSession(session: TestSession): { passed: number; failed: number } {
  const outcomes = flatten(session.testResults);
  const passed = outcomes.filter(({ result }) => result.passed).length;
  const failed = outcomes.filter(({ result }) => !result.passed).length;
  return { passed, failed: session.passed || failed > 0 ? failed : 1 };
}

function faults(session: TestSession): string[] {
  const broken = flatten(session.testResults).filter(({ result }) => !result.passed);
  const lines = broken.flatMap(({ title, result }) => [
    `  x ${title}`,
    `    ${result.error?.message ?? (result.skipped ? 'skipped' : 'failed')}`,
    ...differences(result.error),
  ]);
  const outside = session.errors.map((error) => `  ! ${error.message}\n${error.stack ?? ''}`);
  const missing = session.passed ? [] : session.request404s.map((url) => `  ? not found: ${url}`);
  const said = session.passed ? [] : session.logs.flatMap((log) => log.map((part) => `  > ${print(part)}`));
  return [...lines, ...outside, ...missing, ...said];
}

function differences(error: TestResult['error']): string[] {
  if (error?.expected === undefined) return error?.stack ? [error.stack] : [];
  return [`    expected: ${error.expected}`, `    actual:   ${error.actual ?? ''}`];
}

function print(part: unknown): string {
  return typeof part === 'string' ? part : JSON.stringify(part);
}

function flatten(suite: TestSuiteResult | undefined, path: readonly string[] = []): Outcome[] {
  if (!suite) return [];
  const here = suite.name ? [...path, suite.name] : path;
  return [
    ...suite.tests.map((result) => ({ title: [...here, result.name].join(': '), result })),
    ...suite.suites.flatMap((inner) => flatten(inner, here)),
  ];
}
