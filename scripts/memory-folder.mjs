// A place in memory for what tests keep only until they end: databases above all, of which a run makes a thousand, each of several hundred files.
// No test is weaker for it: `kill -9` leaves such files as it leaves those on a disk, and the power is never cut.
import { mkdtempSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { freemem } from 'node:os';
import { join } from 'node:path';

const MEMORY = '/dev/shm';

const GIB = 2 ** 30;

/** Several times what a run was seen to fill, which is a few hundred megabytes at once. */
const ROOM = 2 * GIB;

/** What must be free of the machine's memory, for those files and for the programs. */
const FREE = 4 * GIB;

/** Of what is mounted there; `undefined`: nothing is. */
const mountOptions = () =>
  readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .find(([, place]) => place === MEMORY)?.[3]
    ?.split(',');

/** Where files are kept in memory; `null`: the machine has no such place or too little of it, or `TMPDIR` names another. */
export function memoryPlace() {
  if (process.env.TMPDIR) return null;
  try {
    const options = mountOptions();
    if (options === undefined || options.includes('noexec') || options.includes('ro')) return null;
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize >= ROOM && freemem() >= FREE ? MEMORY : null;
  } catch {
    return null;
  }
}

/** Makes a folder in a place. It is gone with this process, however that ends but by `kill -9`. */
export function passingFolder(place) {
  const folder = mkdtempSync(join(place, 'double-random-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
  return folder;
}
