import { msg } from '@lit/localize';

/** Says what became of a wish, in the language of the moment. */
export type SayProblem = (problem: unknown) => string;

/**
 * Fetches the words of problems when the first one occurs: most customers never need them. If they cannot be had, the line
 * to the server is gone, and that is what is said.
 */
export async function problemWords(): Promise<SayProblem> {
  try {
    const { problemText } = await import('./problem-text.ts');
    return problemText;
  } catch {
    return () => msg('We cannot be reached at the moment. Please check your connection and try again.', { id: 'kit.problem-unreachable' });
  }
}
