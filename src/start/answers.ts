import { request, type OutgoingHttpHeaders } from 'node:http';

export interface Question {
  method?: 'GET' | 'POST';
  headers?: OutgoingHttpHeaders;
  body?: string;
}

/** Whether an address on this machine answers well. By `node:http`, since `fetch` would cost this long-lived process 10 MB. */
export function answers(url: string, { method = 'GET', headers = {}, body = '' }: Question = {}): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const asked = request(url, { method, headers, timeout: 5_000, agent: false }, (reply) => {
    reply.resume();
    resolve(reply.statusCode !== undefined && reply.statusCode < 400);
  });
  asked.once('error', () => resolve(false)).once('timeout', () => asked.destroy());
  asked.end(body);
  return promise;
}
