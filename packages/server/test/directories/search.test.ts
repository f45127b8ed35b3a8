/** Search against the plain meaning of its words, over entities made at random. */

import { compareCodes } from '@double-random/core';
import type { EntityRecord } from '@double-random/directories';
import test from 'ava';
import fc from 'fast-check';
import { folded } from '../../dist/directories/folded.js';
import type { Service } from '../../dist/service.js';
import { findDirectory } from '../../dist/store/directories/directories.js';
import { entitiesInForce, whereEntityMatches } from '../../dist/store/directories/entity-filter.js';
import { type EntitySearch, MOST_COUNTED, type SearchMark, searchEntities } from '../../dist/store/directories/search-entities.js';
import { ENGINES } from '../support/engines.js';
import { testService } from '../support/service.js';
import { addDepartments, allRecords, imported } from './importing.js';

const REGIONS = ['330106', '330108', '330182', '320102'];
const INDUSTRIES = ['C2651', 'C1451', '5211', 'F5211', ''];
const TAGS = ['重点', '食品', '重点食品', ''];
const NAMES = ['杭州', '西湖', '食品', '有限公司', 'ABC', '（新）', '７天'];
const MAPPING = { idScheme: 'other', others: 'ignore' };
const HEAD = '统一社会信用代码,企业名称,行政区划代码,行业代码,类别,风险等级,登记状态,标签';

/** Entities that all are different, out of a number each. */
function lineOf(number: number): string {
  const pick = (values: readonly string[], by: number): string => values[Math.floor(number / by) % values.length] ?? '';
  const name = pick(NAMES, 1) + pick(NAMES, 7) + pick(NAMES, 3);
  return `E${number},${name},${pick(REGIONS, 2)},${pick(INDUSTRIES, 5)},${pick(['企业', '个体户'], 3)},${pick(['A', 'B'], 11)},${pick(['存续', '注销'], 13)},${pick(TAGS, 4)}`;
}

const fileOf = (from: number, to: number): string =>
  [HEAD, ...Array.from({ length: to - from }, (_, i) => lineOf(from + i)), ''].join('\n');

const inIndustry = (industry: string, prefix: string): boolean =>
  industry.startsWith(prefix) || (/^\d/.test(prefix) && !/^\d/.test(industry) && industry.slice(1).startsWith(prefix));

const means = ({ text, filter }: EntitySearch, entity: EntityRecord): boolean =>
  (text === '' || folded(entity.name).includes(folded(text)) || entity.id.startsWith(text) || entity.id.startsWith(text.toUpperCase())) &&
  (filter.region === null || entity.region.startsWith(filter.region)) &&
  (filter.industry === null || inIndustry(entity.industry, filter.industry)) &&
  (filter.category === null || entity.category === filter.category) &&
  (filter.risk === null || entity.risk === filter.risk) &&
  (filter.state === null || entity.state === filter.state) &&
  (filter.tag === null || entity.tags.includes(filter.tag));

const maybe = (...values: readonly string[]) => fc.option(fc.constantFrom(...values), { nil: null, freq: 1 });

const searches: fc.Arbitrary<EntitySearch> = fc.record({
  text: fc.constantFrom('', '杭', '州西', '湖食品', 'abc', 'ＡＢＣ', '(新)', '7天', 'E1', 'e12', 'E', '没有', '%', '_'),
  filter: fc.record({
    region: maybe('33', '3301', '33018', '330182', '99', '3'),
    industry: maybe('C', 'C26', '26', '5211', '2', 'F52'),
    category: maybe('企业', '个体'),
    risk: maybe('A', 'a'),
    state: fc.option(fc.constantFrom('existing' as const, 'cancelled' as const), { nil: null, freq: 1 }),
    tag: maybe('重点', '食品', '重'),
  }),
});

/** All that a search finds, by its pages. */
async function found({ store: { db } }: Service, search: EntitySearch, limit: number): Promise<EntityRecord[]> {
  const directory = await findDirectory(db, 'market', 'entities');
  if (directory === null) throw new Error('there is no directory');
  const all: EntityRecord[] = [];
  let mark: SearchMark | null = null;
  do {
    const page: Awaited<ReturnType<typeof searchEntities>> = await searchEntities(db, directory, search, limit, mark);
    all.push(...page.items);
    mark = page.next;
  } while (mark !== null);
  return all;
}

const idsOf = (entities: readonly EntityRecord[]): string[] => entities.map(({ id }) => id).sort(compareCodes);

const FEW = 400;
const MANY = 2 * MOST_COUNTED + 300;

for (const engine of ENGINES) {
  for (const size of [FEW, MANY]) {
    test(`${engine}: a search finds, page by page, what its words mean, each once (${size} entities)`, async (t) => {
      const service = await testService(t, engine);
      await addDepartments(service, 'market', 'fire');
      const wish = { kind: 'entities', mapping: MAPPING } as const;
      await imported(service, { ...wish, department: 'fire', file: fileOf(0, 50) });
      await imported(service, { ...wish, file: fileOf(0, size) });
      await imported(service, { ...wish, file: fileOf(size / 10, size + size / 10) });
      const all = await allRecords(service, 'entities', 2);
      t.is(all.length, size);
      const property = fc.asyncProperty(searches, fc.constantFrom(7, 300, 500), async (search, limit) => {
        const expected = all.filter((entity) => means(search, entity));
        t.deepEqual(idsOf(await found(service, search, limit)), idsOf(expected));
        const directory = await findDirectory(service.store.db, 'market', 'entities');
        const { state, text, ...filter } = { ...search.filter, text: search.text };
        if (directory === null || state !== null || text !== '') return;
        const listOf = (value: string | null): string[] => (value === null ? [] : [value]);
        const query = whereEntityMatches(entitiesInForce(service.store.db, directory), {
          region: listOf(filter.region),
          industry: listOf(filter.industry),
          category: listOf(filter.category),
          risk: listOf(filter.risk),
          tag: listOf(filter.tag),
        });
        const counted: { count: number } = await query.count({ count: '*' }).first();
        t.is(counted.count, expected.length);
      });
      await fc.assert(property, { numRuns: size === FEW ? 60 : 15 });
    });
  }
}
