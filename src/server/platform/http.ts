import { OpenAPIHono, z } from '@hono/zod-openapi';
import type { ZodMediaTypeObject } from '@asteasolutions/zod-to-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { ProblemBody, PROBLEMS, type ProblemCode } from '../../contract/problem.ts';
import type { Log } from './log.ts';
import type { Env } from './platform.ts';
import { Problem, problemResponse } from './problem.ts';

/** A router whose schemas answer with our problems. */
export function newRouter(): OpenAPIHono<Env> {
  return new OpenAPIHono<Env>({
    defaultHook(result) {
      if (result.success) return;
      const fields = result.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
      throw new Problem('invalid_request', `The request does not have the agreed form: ${fields.map(({ path, message }) => `${path === '' ? result.target : path}: ${message}`).join(' ').slice(0, 600)}`, { fields });
    },
  });
}

/** A JSON body for `createRoute`. */
export function json<Schema extends z.ZodType>(schema: Schema, description: string): { content: { 'application/json': ZodMediaTypeObject & { schema: Schema } }; description: string } {
  return { content: { 'application/json': { schema } }, description };
}

/** For the description of a route: it wants a token. */
export const BEARER = [{ bearer: [] as string[] }];

/** For the description of a route that creates. Any header is let through; `once` looks at this one. */
export const KEY_HEADER = z.object({ 'idempotency-key': z.string().optional().describe('Any text of the sender\'s that names this one attempt; sent again, it gets the same answer.') });

/** Every refusal of a route. */
export const problemReply = {
  description: `A problem: ${Object.keys(PROBLEMS).join(', ')}`,
  content: { 'application/problem+json': { schema: ProblemBody } },
} as const;

/** Turns whatever was thrown into an answer with a code. What we did not foresee is logged whole and answered bare. */
export function answerErrors(log: Log): (error: Error, c: Context<Env>) => Response {
  return (error, c) => {
    const problem = error instanceof Problem ? error : fromHono(error);
    if (!problem) log.error({ error, requestId: c.var.requestId, route: c.req.routePath }, 'unforeseen error');
    return problemResponse(problem ?? new Problem('internal', 'Something went wrong on our side. It has been noted.'), c.var.requestId);
  };
}

function fromHono(error: Error): Problem | undefined {
  if (!(error instanceof HTTPException)) return undefined;
  const code: ProblemCode = error.status === 413 ? 'body_too_large' : error.status === 415 ? 'unsupported_media' : 'invalid_request';
  return new Problem(code, code === 'invalid_request' ? 'The body is not readable JSON.' : error.message);
}

/** Most a JSON body may have, in bytes. */
const BODY_CAP = 64 * 1024;

/**
 * Reads a body once, in full, before any handler: over the cap it is refused, and so is text that is no UTF-8, which a
 * lenient reader would change silently.
 */
export function readBody({ cap = BODY_CAP, text = true }: { cap?: number; text?: boolean } = {}): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') {
      const length = c.req.header('content-length');
      if (Number(length ?? 0) > cap) throw tooLarge(cap);
      // No more comes than was announced, and reading that at once costs far less than a stream of the web.
      const bytes = length === undefined ? await readCapped(c.req.raw.body, cap) : new Uint8Array(await c.req.raw.arrayBuffer());
      if (text && !isUtf8(bytes)) throw new Problem('invalid_encoding', 'The body is not UTF-8.');
      // Hono makes every further form of the body from the promise it finds here, which its type calls a value.
      c.req.bodyCache.arrayBuffer = Promise.resolve(bytes.buffer) as unknown as ArrayBuffer;
    }
    await next();
  };
}

async function readCapped(body: ReadableStream<Uint8Array> | null, cap: number): Promise<Uint8Array> {
  if (body === null) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    size += part.byteLength;
    if (size > cap) throw tooLarge(cap);
    parts.push(part);
  }
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.byteLength;
  }
  return whole;
}

function tooLarge(cap: number): Problem {
  return new Problem('body_too_large', `The body is larger than ${Math.round(cap / 1024)} kB.`);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
