/** The work of a step. It may tell how far it is. */
export type Work<T> = (progress: (text: string) => void) => Promise<T>;

/**
 * What a person sees while we start: one line per step, with how long it took, and below them one live line for what still goes on.
 * Where the output is no terminal, the live line is printed now and then instead of being drawn over.
 */
export class Terminal {
  readonly #live = process.stdout.isTTY;
  readonly #patience = 15_000;
  #line = '';
  #printedAt = 0;

  print(text: string): void {
    if (this.#line && this.#live) process.stdout.write('\r\u001B[2K');
    console.log(text);
    if (this.#live) process.stdout.write(this.#line);
  }

  /** Runs a step, and says how long it took and, where there is more to say, how it went. */
  async step<T>(title: string, work: Work<T>, say?: (result: T) => string): Promise<T> {
    const begin = performance.now();
    let detail = '';
    const show = (): void => this.#show(`${title} … ${seconds(begin)}${detail && ` (${detail})`}`);
    this.#printedAt = begin;
    const timer = setInterval(show, 1_000);
    try {
      const result = await work((text) => {
        detail = text;
      });
      this.#show('');
      this.print(`${title}: ${say ? `${say(result)}, ` : ''}${seconds(begin)}`);
      return result;
    } finally {
      clearInterval(timer);
      this.#show('');
    }
  }

  #show(line: string): void {
    if (this.#live) process.stdout.write(`\r\u001B[2K${line}`);
    else if (line && performance.now() - this.#printedAt >= this.#patience) {
      this.#printedAt = performance.now();
      console.log(line);
    }
    this.#line = line;
  }
}

function seconds(begin: number): string {
  const passed = (performance.now() - begin) / 1_000;
  return passed < 10 ? `${passed.toFixed(1)} s` : `${Math.round(passed)} s`;
}
