import { spawn } from 'node:child_process';

/**
 * Ends a server that would outlive its test run, and removes its folder, when the run itself is killed: a pipe from us closes
 * whatever way we go, and who waits at its other end hears it.
 */
export function endWithUs(pid: number, folder: string): void {
  const watch = spawn('sh', ['-c', 'cat >/dev/null; kill -QUIT "$0" 2>/dev/null; rm -rf "$1"', String(pid), folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watch.unref();
  const { stdin } = watch;
  if (stdin && 'unref' in stdin && typeof stdin.unref === 'function') stdin.unref();
}
