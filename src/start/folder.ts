import { accessSync, constants, mkdirSync } from 'node:fs';
import { userInfo } from 'node:os';
import { StartError } from './start-error.ts';

/** Makes the data folder. Root's may be passed through, because the database in it runs as another user; its files stay closed. */
export function prepareFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: userInfo().uid === 0 ? 0o711 : 0o700 });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const advice = code === 'ENOSPC' ? 'The disk is full: free some space' : 'Start as a user who may write there';
    throw new StartError(`The data folder ${folder} cannot be used. ${advice}, or set VISAVIS_DATA to another folder. (${code})`, { cause: error });
  }
}
