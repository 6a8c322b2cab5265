import { PROBLEMS, type ProblemBody, type ProblemCode } from '../../contract/problem.ts';

/** A refusal with a code from the closed list. `detail` is English and written for its reader. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly extra: Partial<Pick<ProblemBody, 'fields' | 'nearby'>> & { retryAfterSeconds?: number };

  constructor(code: ProblemCode, detail: string, extra: Problem['extra'] = {}) {
    super(detail);
    this.code = code;
    this.extra = extra;
  }

  get status(): (typeof PROBLEMS)[ProblemCode] {
    return PROBLEMS[this.code];
  }
}

/** The answer a problem gives. */
export function problemResponse(problem: Problem, requestId: string): Response {
  const { retryAfterSeconds, ...extra } = problem.extra;
  const body: ProblemBody = {
    type: 'about:blank',
    title: problem.code.replaceAll('_', ' '),
    status: problem.status,
    code: problem.code,
    detail: problem.message,
    requestId,
    ...extra,
  };
  const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
  if (retryAfterSeconds !== undefined) headers.set('retry-after', String(Math.max(1, Math.ceil(retryAfterSeconds))));
  return new Response(JSON.stringify(body), { status: problem.status, headers });
}
