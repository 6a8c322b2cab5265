import { Problem } from '../platform/problem.ts';

/**
 * Reads JSON without losing digits: an integer that a double cannot hold becomes its text. Shop systems send ids above 2^53.
 * @throws Problem `order_invalid`
 */
export function readLossless(text: string): unknown {
  try {
    return JSON.parse(text, keepDigits);
  } catch {
    throw new Problem('order_invalid', 'The body is not readable JSON.');
  }
}

function keepDigits(this: unknown, _key: string, value: unknown, context?: { source?: string }): unknown {
  const isLarge = typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value);
  return isLarge && context?.source !== undefined ? context.source : value;
}
