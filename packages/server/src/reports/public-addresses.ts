/**
 * Where a reader of a paper finds the same on the web: the one place that names it. As long as there are no pages for people, each address is that of the
 * public document of the thing, which the service answers today; `publicBase` and these paths are all that pages will change.
 */

import type { Settings } from '../settings.js';

/** What a paper leads to. Ids are those of the service; an entity is named by its id in the draw. */
export const PUBLIC_PATHS = {
  plan: (plan: string): string => `/api/v1/public/plans/${plan}`,
  task: (task: string): string => `/api/v1/public/tasks/${task}`,
  draw: (draw: string): string => `/api/v1/public/draws/${draw}`,
  /** Why the entity was drawn; answered once the draw is disclosed. */
  entity: (draw: string, entity: string): string => `/api/v1/public/draws/${draw}/entities/${encodeURIComponent(entity)}`,
  resultsOf: (task: string): string => `/api/v1/public/results?task=${task}`,
  statistics: (year: number, department: string | null): string =>
    `/api/v1/public/statistics?year=${year}${department === null ? '' : `&department=${department}`}`,
} as const;

/** A longer one is not printed: a telephone could not read its code. */
const LONGEST = 500;

/**
 * The whole address, by the setting PUBLIC_URL; a demo is looked at on the machine where it runs. `null`: nobody has said where the service is, and what a
 * request says of it would stand in papers that are kept.
 */
export function publicAddress({ publicUrl, demo, port }: Pick<Settings, 'publicUrl' | 'demo' | 'port'>, path: string): string | null {
  const base = publicUrl ?? (demo === null ? null : `http://localhost:${port}`);
  const address = `${base}${path}`;
  return base === null || address.length > LONGEST ? null : address;
}
