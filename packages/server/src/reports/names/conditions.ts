/** Which entities are meant, in words: 区域：西湖区、滨江区. */

import type { EntityFilter } from '@double-random/directories';
import type { Condition, Named } from '@double-random/reports';
import { industryNames } from './industries.js';
import type { RegionNames } from './regions.js';

const itself = (value: string): Named => ({ zh: value, en: null });

/** The conditions that ask for something. */
export function conditionsOf(filter: EntityFilter, regionOf: RegionNames): Condition[] {
  const asked: Condition[] = [
    { label: { zh: '区域', en: 'Regions' }, values: filter.region.map(regionOf) },
    { label: { zh: '行业', en: 'Industries' }, values: industryNames(filter.industry) },
    { label: { zh: '类别', en: 'Categories' }, values: filter.category.map(itself) },
    { label: { zh: '标签', en: 'Tags' }, values: filter.tag.map(itself) },
    { label: { zh: '信用风险类别', en: 'Credit-risk classes' }, values: filter.risk.map(itself) },
  ];
  return asked.filter(({ values }) => values.length > 0);
}
