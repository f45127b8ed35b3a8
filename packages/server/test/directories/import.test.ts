import test from 'ava';
import { applyImport } from '../../dist/acts/directories/apply-import.js';
import { askApplication } from '../../dist/acts/directories/ask-application.js';
import { directoryHead } from '../../dist/store/directories/directories.js';
import { findImport } from '../../dist/store/directories/imports.js';
import { ENGINES } from '../support/engines.js';
import { codesOf, valueIn } from '../support/outcome.js';
import { testService } from '../support/service.js';
import { addDepartments, allRecords, applied, imported, plannerOf, previewed, runJob } from './importing.js';

const HEAD = '统一社会信用代码,企业名称,行政区划代码,登记状态';
const FIRST = `${HEAD}\nA1,甲公司,330106,存续\nA2,乙公司,330106,存续\nA3,丙公司,330108,存续\n`;
const SECOND = `${HEAD}\nA1,甲公司,330106,存续\nA2,乙公司（新）,330106,注销\nA4,丁公司,330108,存续\n,无代码,330106,存续\n`;
const MAPPING = { idScheme: 'other' };

const ITEMS_HEAD = '事项编码,事项名称,部门,是否重点,是否有效';
const NINE_ITEMS = [ITEMS_HEAD, ...Array.from({ length: 9 }, (_, i) => `SC-0${i + 1},检查事项${i + 1},market,重点,有效`), ''].join('\n');
const ONE_WRONG_ITEM = `${ITEMS_HEAD}\nSC-01,检查事项1,market,也许,有效\n`;

for (const engine of ENGINES) {
  test(`${engine}: a first import makes version 1, a second one says what is new, changed, gone and wrong`, async (t) => {
    const service = await testService(t, engine);
    await addDepartments(service, 'market');
    const wish = { kind: 'entities', mapping: MAPPING } as const;
    const first = await previewed(service, { ...wish, file: FIRST });
    t.is(first.state, 'previewed');
    t.is(await directoryHead(service.store.db, 'market', 'entities'), null);
    await applied(service, first);
    const one = await directoryHead(service.store.db, 'market', 'entities');
    t.is(one?.version, 1);
    t.is(one?.rows, 3);

    const second = await previewed(service, { ...wish, file: SECOND });
    t.deepEqual(second.preview?.counts, { read: 4, added: 1, changed: 1, gone: 1, unchanged: 1, wrong: 1, warned: 0, repeated: 0 });
    t.deepEqual(await directoryHead(service.store.db, 'market', 'entities'), one);
    t.deepEqual(
      (await allRecords(service, 'entities', 1)).map(({ id, name }) => [id, name]),
      [
        ['A1', '甲公司'],
        ['A2', '乙公司'],
        ['A3', '丙公司'],
      ],
    );
    await applied(service, second);
    const two = await directoryHead(service.store.db, 'market', 'entities');
    t.is(two?.version, 2);
    t.is(two?.hash, second.preview?.result.hash);
    t.deepEqual(
      (await allRecords(service, 'entities', 2)).map(({ id, name }) => [id, name]),
      [
        ['A1', '甲公司'],
        ['A2', '乙公司（新）'],
        ['A4', '丁公司'],
      ],
    );
    t.deepEqual(
      (await allRecords(service, 'entities', 1)).map(({ id }) => id),
      ['A1', 'A2', 'A3'],
    );

    const back = await imported(service, { ...wish, file: FIRST });
    t.is(back['version'], 3);
    t.is(back['hash'], one?.hash);
  });

  test(`${engine}: a replacing file with a wrong row takes nothing from the directory unless the number of wrong rows is told`, async (t) => {
    const service = await testService(t, engine);
    await addDepartments(service, 'market');
    await imported(service, { kind: 'items', file: NINE_ITEMS });
    const { db } = service.store;
    const before = await directoryHead(db, 'market', 'items');
    t.is(before?.rows, 9);

    const { id, preview } = await previewed(service, { kind: 'items', file: ONE_WRONG_ITEM });
    t.like(preview, { basedOn: 1, counts: { wrong: 1, gone: 9 }, result: { rows: 0 } });
    const by = plannerOf('market');
    const application = { department: 'market', importId: id, basedOn: 1 };
    for (const wrong of [undefined, 0, 2, 9]) {
      t.deepEqual(codesOf(await askApplication(service, by, { ...application, wrong })), ['wrong-rows-open'], String(wrong));
    }
    t.deepEqual(codesOf(await runJob(service, applyImport, id)), ['wrong-import-state']);
    t.is((await findImport(db, id))?.state, 'previewed');
    t.deepEqual(await directoryHead(db, 'market', 'items'), before);
    t.is((await allRecords(service, 'items', 1)).length, 9);
    t.deepEqual(await db('audit_entries').where({ event: 'import.application', subject_id: id }).pluck('event'), []);

    t.is(valueIn(await askApplication(service, by, { ...application, wrong: 1 })).state, 'applying');
    t.is(valueIn(await askApplication(service, by, application)).state, 'applying');
    t.is(valueIn(await runJob(service, applyImport, id))['version'], 2);
    t.is((await directoryHead(db, 'market', 'items'))?.rows, 0);
    t.is((await allRecords(service, 'items', 1)).length, 9);
  });

  test(`${engine}: a merging file with a wrong row needs no number: what stood behind the row stays`, async (t) => {
    const service = await testService(t, engine);
    await addDepartments(service, 'market');
    await imported(service, { kind: 'items', file: NINE_ITEMS });
    const file = `${ONE_WRONG_ITEM}SC-02,新名称,market,重点,有效\n`;
    const { id, preview } = await previewed(service, { kind: 'items', mode: 'merge', file });
    t.like(preview?.counts, { wrong: 1, gone: 0, changed: 1 });
    valueIn(await askApplication(service, plannerOf('market'), { department: 'market', importId: id, basedOn: 1 }));
    valueIn(await runJob(service, applyImport, id));
    t.deepEqual((await allRecords(service, 'items', 2)).map(({ code, name }) => [code, name]).slice(0, 3), [
      ['SC-01', '检查事项1'],
      ['SC-02', '新名称'],
      ['SC-03', '检查事项3'],
    ]);
  });
}
