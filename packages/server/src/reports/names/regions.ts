/** How papers call regions: by the names that tasks give to division codes (GB/T 2260). */

import type { Named } from '@double-random/reports';
import type { Task } from '../../tasks/task.js';

export type RegionNames = (code: string) => Named;

const DISTRICT_DIGITS = 6;

/** A longer code is called by its district where it has no name of its own; one without any name stands for itself. @param tasks of several names the last one's holds */
export function regionNames(...tasks: readonly Pick<Task, 'settings'>[]): RegionNames {
  const names = new Map<string, Named>();
  for (const { settings } of tasks) {
    for (const [code, given] of Object.entries(settings.regions ?? {})) {
      names.set(code, typeof given === 'string' ? { zh: given, en: null } : { zh: given.name, en: given.nameEn ?? null });
    }
  }
  return (code) => names.get(code) ?? names.get(code.slice(0, DISTRICT_DIGITS)) ?? { zh: code, en: null };
}
