/** Files as departments send them, and files as nobody should. */

import test from 'ava';
import exceljs from 'exceljs';
import { discardImport } from '../../dist/acts/directories/discard-import.js';
import { openImport } from '../../dist/acts/directories/open-import.js';
import { previewImport } from '../../dist/acts/directories/preview-import.js';
import { receiveFile } from '../../dist/acts/directories/receive-file.js';
import type { Service } from '../../dist/service.js';
import { directoryHead } from '../../dist/store/directories/directories.js';
import { listFaulty } from '../../dist/store/directories/import-faulty.js';
import { findImport } from '../../dist/store/directories/imports.js';
import { ENGINES } from '../support/engines.js';
import { codesOf, valueIn } from '../support/outcome.js';
import { testService } from '../support/service.js';
import { addDepartments, allRecords, imported, plannerOf, previewed, runJob, sendFile } from './importing.js';

/** 企业 in GBK, as an old system writes its files. */
const GBK: Readonly<Record<string, readonly number[]>> = {
  统: [0xcd, 0xb3],
  一: [0xd2, 0xbb],
  社: [0xc9, 0xe7],
  会: [0xbb, 0xe1],
  信: [0xd0, 0xc5],
  用: [0xd3, 0xc3],
  代: [0xb4, 0xfa],
  码: [0xc2, 0xeb],
  企: [0xc6, 0xf3],
  业: [0xd2, 0xb5],
  名: [0xc3, 0xfb],
  称: [0xb3, 0xc6],
  行: [0xd0, 0xd0],
  政: [0xd5, 0xfe],
  区: [0xc7, 0xf8],
  划: [0xbb, 0xae],
  甲: [0xbc, 0xd7],
  公: [0xb9, 0xab],
  司: [0xcb, 0xbe],
};

const inGbk = (text: string): Buffer => Buffer.from([...text].flatMap((one) => [...(GBK[one] ?? [one.charCodeAt(0)])]));

const OTHER = { idScheme: 'other' };
const LEFTOVERS = ['directory_import_chunks', 'directory_import_faulty', 'directory_import_gone', 'directory_entities'];

async function leftovers({ store: { db } }: Service): Promise<number[]> {
  return Promise.all(
    LEFTOVERS.map(async (table) => {
      const rows: unknown[] = await db(table).select(db.raw('1'));
      return rows.length;
    }),
  );
}

for (const engine of ENGINES) {
  test(`${engine}: a GBK file is read as what it is`, async (t) => {
    const service = await testService(t, engine);
    await addDepartments(service, 'market');
    const file = inGbk('统一社会信用代码,企业名称,行政区划代码\r\nA1,甲公司,330106\r\n');
    const given = await previewed(service, { kind: 'entities', mapping: OTHER, file });
    t.is(given.summary?.encoding, 'gb18030');
    t.is(given.preview?.counts.added, 1);
  });

  test(`${engine}: a workbook with formulas gives their values, and refuses what was never calculated`, async (t) => {
    const service = await testService(t, engine);
    await addDepartments(service, 'market');
    const workbook = new exceljs.Workbook();
    const sheet = workbook.addWorksheet('名录');
    sheet.addRow(['统一社会信用代码', '企业名称', '行政区划代码', '联系电话']);
    sheet.addRow(['A1', { formula: '"甲"&"公司"', result: '甲公司' }, '330106', '13800138000']);
    sheet.addRow(['A2', { formula: 'X1' }, '330106', '13900139000']);
    const file = Buffer.from(await workbook.xlsx.writeBuffer());
    const given = await previewed(service, { kind: 'entities', mapping: OTHER, name: 'a.xlsx', file });
    t.is(given.summary?.format, 'xlsx');
    t.deepEqual(given.summary?.droppedColumns, ['联系电话']);
    t.like(given.preview?.counts, { read: 2, added: 1, wrong: 1 });
    const faulty = await listFaulty(service.store.db, given.id, 'error', 10, null);
    t.deepEqual(
      faulty.map(({ faulty: { row, problems } }) => [row, problems.map(({ code }) => code)]),
      [[3, ['formula-error']]],
    );
    const kept = JSON.stringify([
      faulty,
      given,
      await service.store.db('directory_entities').select('record'),
      await service.store.db('audit_entries').select('details'),
    ]);
    t.notRegex(kept, /13[89]00/);
  });

  test(`${engine}: rows of another department are refused, by name`, async (t) => {
    const service = await testService(t, engine);
    await addDepartments(service, 'market');
    const file = '工号,姓名,部门,执法证号,有效期至\nM1,张三,market,Z1,长期\nE1,李四,ecology,Z2,长期\n';
    const given = await previewed(service, { kind: 'inspectors', file });
    t.like(given.preview?.counts, { read: 2, added: 1, wrong: 1 });
    const [faulty] = await listFaulty(service.store.db, given.id, 'error', 10, null);
    t.deepEqual(
      faulty?.faulty.problems.map(({ code, details }) => [code, details['department']]),
      [['other-department', 'market']],
    );
  });

  test(`${engine}: an inspection that a file has twice is one inspection`, async (t) => {
    const service = await testService(t, engine);
    await addDepartments(service, 'market');
    const rows = ['A1,market,2026-01-05,M1,通过', 'A1,market,2026-01-05,M1,通过', 'A1,market,2026-01-05,M2,通过'];
    const file = ['统一社会信用代码,部门,检查日期,检查人员,结果', ...rows, ''].join('\n');
    const wish = { kind: 'inspections', mode: 'merge', mapping: OTHER, file } as const;
    t.like(await imported(service, wish), { rows: 2 });
    t.is((await allRecords(service, 'inspections', 1)).length, 2);
    t.like((await previewed(service, wish)).preview?.counts, { read: 3, added: 0, changed: 0, unchanged: 2, repeated: 1 });
  });

  for (const [what, file, name, code] of [
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'a.csv', 'other-format'],
    ['half a workbook', Buffer.from('504b030414000600080000002100', 'hex'), 'a.xlsx', 'broken-workbook'],
    ['a file without a header', Buffer.from('1,2,3\n4,5,6\n'), 'a.csv', 'no-header'],
    ['a file without the column of names', Buffer.from('统一社会信用代码,行政区划代码\nA1,330106\n'), 'a.csv', 'column-missing'],
  ] as const) {
    test(`${engine}: failed: ${what}; nothing of it stays, and the directory is free for another import`, async (t) => {
      const service = await testService(t, engine);
      await addDepartments(service, 'market');
      const { id } = await sendFile(service, { kind: 'entities', mapping: OTHER, name, file });
      const outcome = await runJob(service, previewImport, id);
      t.deepEqual(codesOf(outcome), ['file-unusable']);
      const given = await findImport(service.store.db, id);
      t.is(given?.state, 'failed');
      t.true(
        given?.failure?.reasons.some((reason) => reason.code === code),
        JSON.stringify(given?.failure),
      );
      t.deepEqual(await leftovers(service), [0, 0, 0, 0]);
      t.is(await directoryHead(service.store.db, 'market', 'entities'), null);
      await sendFile(service, { kind: 'entities', mapping: OTHER, file: '统一社会信用代码,企业名称,行政区划代码\nA1,甲,330106\n' });
    });
  }

  test(`${engine}: refused: a file over the bound; nothing of it stays`, async (t) => {
    const service = await testService(t, engine, { settings: { uploadMegabytes: 1 } });
    await addDepartments(service, 'market');
    const by = plannerOf('market');
    const { id } = valueIn(await openImport(service, by, { department: 'market', kind: 'entities', mode: 'replace', mapping: null }));
    async function* endless(): AsyncGenerator<Buffer> {
      for (;;) yield Buffer.alloc(65_536, 'x');
    }
    const sent = await receiveFile(service, by, { department: 'market', importId: id, name: 'a.csv', content: endless() });
    t.deepEqual(codesOf(sent), ['too-large']);
    t.deepEqual(await leftovers(service), [0, 0, 0, 0]);
    t.is((await findImport(service.store.db, id))?.state, 'waiting');
  });

  test(`${engine}: a discarded import leaves nothing`, async (t) => {
    const service = await testService(t, engine);
    await addDepartments(service, 'market');
    const file = '统一社会信用代码,企业名称,行政区划代码\nA1,甲,330106\n,乙,330106\n';
    const { id } = await previewed(service, { kind: 'entities', mapping: OTHER, file });
    valueIn(await discardImport(service, plannerOf('market'), { department: 'market', importId: id }));
    t.deepEqual(await leftovers(service), [0, 0, 0, 0]);
    t.deepEqual(codesOf(await discardImport(service, plannerOf('fire'), { department: 'market', importId: id })), ['not-yours']);
  });
}
