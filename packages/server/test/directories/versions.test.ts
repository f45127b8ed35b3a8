/** Versions against a model: whatever is imported in whatever order, every version stays exactly what it was. */

import { canonicalText, compareCodes } from '@double-random/core';
import type { EntityRecord } from '@double-random/directories';
import test from 'ava';
import fc from 'fast-check';
import type { ImportMode } from '../../dist/directories/import.js';
import { recordHash, versionHasher } from '../../dist/directories/version-hash.js';
import { directoryHead, findDirectory } from '../../dist/store/directories/directories.js';
import { CHANGE_CLASSES, historyOf, listChanges } from '../../dist/store/directories/history.js';
import { ENGINES } from '../support/engines.js';
import { testService } from '../support/service.js';
import { addDepartments, allRecords, imported } from './importing.js';

const HEAD = '统一社会信用代码,企业名称,行政区划代码,标签';
/** Ids whose order differs between bytes and any language's collation. */
const IDS = ['a', 'B', 'Z9', '_x', 'a-b', 'A.b', '10', '9', 'ab'];

interface Row {
  readonly id: string;
  readonly name: string;
  readonly tag: string;
}

const row = fc.record({ id: fc.constantFrom(...IDS), name: fc.constantFrom('甲', '乙', '丙'), tag: fc.constantFrom('', '重点') });
const file = fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: IDS.length });
const imports = fc.array(fc.record({ mode: fc.constantFrom<ImportMode>('replace', 'merge'), rows: file }), { minLength: 1, maxLength: 5 });

const csvOf = (rows: readonly Row[]): string => [HEAD, ...rows.map(({ id, name, tag }) => `${id},${name},330106,${tag}`), ''].join('\n');

const entityOf = ({ id, name, tag }: Row): EntityRecord => ({
  id,
  name,
  registrationNumber: '',
  category: '',
  founded: null,
  registrationAuthority: '',
  supervisingOffice: '',
  state: 'existing',
  address: '',
  region: '330106',
  industry: '',
  licences: [],
  tags: tag === '' ? [] : [tag],
  risk: '',
  lastInspected: null,
  extra: {},
});

const inOrder = (model: ReadonlyMap<string, Row>): EntityRecord[] =>
  [...model.values()].sort((a, b) => compareCodes(a.id, b.id)).map(entityOf);

function hashOf(records: readonly EntityRecord[]): string {
  const hasher = versionHasher();
  hasher.add(records.map((record) => recordHash(canonicalText(record))));
  return hasher.hash();
}

const RUNS = 8;

for (const engine of ENGINES) {
  test(`${engine}: any sequence of imports leaves every version as the model has it, with the model's hash`, async (t) => {
    await fc.assert(
      fc.asyncProperty(imports, async (given) => {
        const service = await testService(t, engine);
        await addDepartments(service, 'market');
        const versions: EntityRecord[][] = [];
        let model = new Map<string, Row>();
        for (const { mode, rows } of given) {
          const before = inOrder(model);
          model = new Map([...(mode === 'merge' ? model : []), ...rows.map((one) => [one.id, one] as const)]);
          await imported(service, { kind: 'entities', mode, mapping: { idScheme: 'other' }, file: csvOf(rows) });
          const isSame = versions.length > 0 && canonicalText(before) === canonicalText(inOrder(model));
          if (!isSame) versions.push(inOrder(model));
          const head = await directoryHead(service.store.db, 'market', 'entities');
          t.deepEqual(head, { version: versions.length, rows: model.size, hash: hashOf(inOrder(model)) });
        }
        for (const [i, records] of versions.entries()) t.deepEqual(await allRecords(service, 'entities', i + 1), records);
        t.deepEqual(await allRecords(service, 'entities', versions.length + 1), []);
      }),
      { numRuns: RUNS },
    );
  });

  test(`${engine}: a version tells what it brought, changed and ended, and a record what it was`, async (t) => {
    const service = await testService(t, engine);
    await addDepartments(service, 'market');
    const wish = { kind: 'entities', mapping: { idScheme: 'other' } } as const;
    const one = { id: 'a', name: '甲', tag: '' };
    const two = { id: 'B', name: '乙', tag: '' };
    await imported(service, { ...wish, file: csvOf([one, two]) });
    await imported(service, {
      ...wish,
      file: csvOf([
        { ...one, name: '丙' },
        { ...two, id: '9' },
      ]),
    });
    const directory = await findDirectory(service.store.db, 'market', 'entities');
    if (directory === null) return t.fail('there is no directory');
    const of = { directory: directory.id, version: 2, openImport: null };
    const changes = await Promise.all(CHANGE_CLASSES.map((wanted) => listChanges(service.store.db, 'entities', of, wanted, 10, null)));
    t.deepEqual(
      changes.map((rows) => rows.map(({ key, before, after }) => [key, before?.name ?? null, after?.name ?? null])),
      [[['9', null, '乙']], [['a', '甲', '丙']], [['B', '乙', null]]],
    );
    const history = await historyOf(service.store.db, 'entities', directory, 'a');
    t.deepEqual(
      history.map(({ since, until, record }) => [since, until, record.name]),
      [
        [1, 2, '甲'],
        [2, null, '丙'],
      ],
    );
    t.deepEqual(await historyOf(service.store.db, 'entities', directory, 'A'), []);
  });
}
