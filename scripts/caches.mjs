// Where npm and pnpm keep what they fetch. It is the home folder as a rule; a home that cannot be written is replaced by the clone.
import { accessSync, constants, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** Variable → where the program looks without it, below the home folder. */
const HOMES = {
  npm_config_cache: '.npm',
  XDG_DATA_HOME: join('.local', 'share'),
  XDG_CACHE_HOME: '.cache',
  XDG_STATE_HOME: join('.local', 'state'),
};

/** Whether files can be made in a folder, or the folder itself where it is missing. */
export function isWritable(folder) {
  let isFolder = false;
  try {
    isFolder = statSync(folder).isDirectory();
  } catch (error) {
    const above = dirname(folder);
    return error.code === 'ENOENT' && above !== folder && isWritable(above);
  }
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return isFolder;
  } catch {
    return false;
  }
}

/**
 * The variables to set so that every cache can be written; none where the home folder will do.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {string} clone a folder of the clone
 * @returns {Record<string, string>}
 */
export function cachesInClone(env, clone) {
  const home = env.HOME || homedir();
  const blocked = Object.entries(HOMES).filter(([name, usual]) => !isWritable(env[name] || join(home, usual)));
  return Object.fromEntries(blocked.map(([name]) => [name, join(clone, name)]));
}
