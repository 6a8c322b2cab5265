import pino from 'pino';

/** What the house needs of a log. Pass facts by name and no person's data: no mail, name, phone, address or token. */
export type Log = Pick<pino.Logger, 'debug' | 'info' | 'warn' | 'error'>;

/** A log of JSON lines. An error's message may quote a row, so of errors only kind, code and stack are kept. */
export function createLog(level: string, destination?: pino.DestinationStream): Log {
  const options: pino.LoggerOptions = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { error: errorFacts } };
  return destination === undefined ? pino(options) : pino(options, destination);
}

function errorFacts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { code, constraint, table } = error as Error & Record<string, unknown>;
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return { kind: error.name, code, constraint, table, message: isDatabase(error) ? undefined : error.message, stack: frames.slice(0, 12).join('\n') };
}

/** PostgreSQL's messages quote values. */
function isDatabase(error: Error): boolean {
  return 'severity' in error;
}
