/** What two entity filters have in common. */

import { type EntityFilter, sectionOf } from '@double-random/directories';

const DIGIT = /^\d/;
const DIVISION = 2;

/** The narrower of two prefixes when one begins with the other. */
function narrower(a: string, b: string): string | null {
  if (a.startsWith(b)) return a;
  return b.startsWith(a) ? b : null;
}

/** Industry prefixes with and without the section's letter speak of the same divisions: `C26` and `26`. */
function narrowerIndustry(a: string, b: string): string | null {
  if (DIGIT.test(a) === DIGIT.test(b)) return narrower(a, b);
  const [bare, lettered] = DIGIT.test(a) ? [a, b] : [b, a];
  const digits = lettered.slice(1);
  if (digits.startsWith(bare)) return lettered;
  if (!bare.startsWith(digits)) return null;
  const letter = lettered.charAt(0);
  // A section alone, `C`, goes with the divisions that are its own; the first digit of a division may go with several sections.
  const isOwn = digits !== '' || bare.length < DIVISION || sectionOf(Number(bare.slice(0, DIVISION))) === letter;
  return isOwn ? `${letter}${bare}` : null;
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)].sort();

/** A list of prefixes without those that another one of it includes. */
const widest = (prefixes: readonly string[]): string[] =>
  distinct(prefixes).filter((prefix, _, all) => !all.some((other) => other !== prefix && prefix.startsWith(other)));

/** What both lists mean; an empty list means everything. `null`: nothing. */
function meet(a: readonly string[], b: readonly string[], narrow: (a: string, b: string) => string | null): string[] | null {
  if (a.length === 0) return widest(b);
  if (b.length === 0) return widest(a);
  const met = a.flatMap((one) => b.map((other) => narrow(one, other))).filter((prefix) => prefix !== null);
  return met.length === 0 ? null : widest(met);
}

const same = (a: string, b: string): string | null => (a === b ? a : null);

/** As `meet`, for values of which an entity has exactly one. */
function meetValues(a: readonly string[], b: readonly string[]): string[] | null {
  if (a.length === 0 || b.length === 0) return distinct([...a, ...b]);
  const met = a.flatMap((one) => b.map((other) => same(one, other))).filter((value) => value !== null);
  return met.length === 0 ? null : distinct(met);
}

/** A filter without its tags: the only list of which an entity may have several values. */
export type Area = Omit<EntityFilter, 'tag'>;

/**
 * The area in which several filters overlap, whatever the directories hold; `null` when no entity at all can meet them, because their
 * regions, industries, categories or risk classes exclude each other. Tags never exclude each other.
 */
export function commonArea(filters: readonly Area[]): Area | null {
  let area: Area = { region: [], industry: [], category: [], risk: [] };
  for (const filter of filters) {
    const region = meet(area.region, filter.region, narrower);
    const industry = meet(area.industry, filter.industry, narrowerIndustry);
    const category = meetValues(area.category, filter.category);
    const risk = meetValues(area.risk, filter.risk);
    if (region === null || industry === null || category === null || risk === null) return null;
    area = { region, industry, category, risk };
  }
  return area;
}

/** Whether both name regions and industries, and share some of each: the same trade in the same place. */
export const isSameTradeAndPlace = (a: EntityFilter, b: EntityFilter): boolean =>
  [a, b].every(({ region, industry }) => region.length > 0 && industry.length > 0) && commonArea([a, b]) !== null;

/** The list of tags that all the others include, if one does; an empty list asks for nothing. */
export function narrowestTags(lists: readonly (readonly string[])[]): string[] | null {
  const asking = lists.filter((list) => list.length > 0);
  if (asking.length === 0) return [];
  const inAll = asking.find((list) => asking.every((other) => list.every((tag) => other.includes(tag))));
  return inAll === undefined ? null : distinct(inAll);
}
