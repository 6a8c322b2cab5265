import { readFileSync, rmSync } from 'node:fs';
import { shiftDate } from './shift-date.ts';

// Loaded before the script of every process of a story.

const { VISAVIS_TEST_SHIFT: ahead, VISAVIS_TEST_FOLDER: folder } = process.env;

// The demo shop belongs to no room of ours and takes the time from the machine.
if (ahead !== undefined) {
  shiftDate(Number(ahead));
  process.on('message', ({ id, ahead }: { id: number; ahead: number }) => {
    shiftDate(ahead);
    process.send?.({ id });
  });
}

// Whoever tells the story was killed, so nobody is left to end us, nor LiveKit, which is nobody's child.
process.once('disconnect', () => {
  if (folder !== undefined) endLiveKit(folder);
  process.exit(0);
});

function endLiveKit(folder: string): void {
  try {
    const { pid } = JSON.parse(readFileSync(`${folder}/livekit.json`, 'utf8')) as { pid?: number };
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // The other process has done it.
  }
}
