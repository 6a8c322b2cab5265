import { ApiProblem } from '../kit/http.ts';

/** Whether our server has read a request and said no. Of any other failure nobody knows what became of it. */
export function isRefused(error: unknown): boolean {
  return error instanceof ApiProblem && error.status >= 400 && error.status < 500;
}
