/**
 * Where a reader of a paper or a feed finds the same on the web: the portal's pages, and the one place outside of them that names their addresses.
 */

import type { Language } from '@double-random/core';
import type { ReportRecord } from '@double-random/reports';
import type { Settings } from '../settings.js';

/** What a paper leads to. Ids are those of the service; an entity is named by its id in the draw. */
export const PUBLIC_PATHS = {
  plan: (plan: string): string => `/plans/${plan}`,
  task: (task: string): string => `/tasks/${task}`,
  draw: (draw: string): string => `/draws/${draw}`,
  /** Why the entity was drawn; answered once the draw is disclosed. */
  entity: (draw: string, entity: string): string => `/draws/${draw}/entities/${encodeURIComponent(entity)}`,
  result: (result: string): string => `/results/${result}`,
  resultsOf: (task: string): string => `/results?task=${task}`,
  statistics: (year: number, department: string | null): string =>
    `/statistics?year=${year}${department === null ? '' : `&department=${department}`}`,
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

/** The same page in the reader's language: Chinese unless the address says otherwise. */
export function addressIn(language: Language, address: string): string {
  if (language === 'zh') return address;
  const said = `${address}${address.includes('?') ? '&' : '?'}lang=${language}`;
  return said.length > LONGEST ? address : said;
}

/** What a paper in this language is made from: its code leads to the page in the same language. */
export const recordIn = (language: Language, record: ReportRecord): ReportRecord =>
  'address' in record && record.address !== null ? { ...record, address: addressIn(language, record.address) } : record;
