/** Which entities a filter of the plan means. */

import type { EntityFilter } from '../plan/plan.js';
import type { EntityRecord } from '../records/records.js';

export type Matcher = (entity: EntityRecord) => boolean;

const BARE_INDUSTRY = /^\d/;

/** An industry prefix without the section's letter is compared with the code without its letter: divisions are numbered through. */
export function inIndustry(prefix: string): Matcher {
  if (!BARE_INDUSTRY.test(prefix)) return ({ industry }) => industry.startsWith(prefix);
  return ({ industry }) => industry.startsWith(prefix, BARE_INDUSTRY.test(industry) ? 0 : 1);
}

export const inRegion =
  (prefix: string): Matcher =>
  ({ region }) =>
    region.startsWith(prefix);

const anyOf =
  (matchers: readonly Matcher[]): Matcher =>
  (entity) =>
    matchers.length === 0 || matchers.some((matches) => matches(entity));

/** Every list of the filter that is not empty must be met, by any of its values. */
export function matcherOf(filter: EntityFilter): Matcher {
  const categories = new Set(filter.category);
  const risks = new Set(filter.risk);
  const conditions = [
    anyOf(filter.region.map(inRegion)),
    anyOf(filter.industry.map(inIndustry)),
    anyOf(
      filter.tag.map(
        (tag) =>
          ({ tags }) =>
            tags.includes(tag),
      ),
    ),
  ];
  return (entity) =>
    (categories.size === 0 || categories.has(entity.category)) &&
    (risks.size === 0 || risks.has(entity.risk)) &&
    conditions.every((holds) => holds(entity));
}
