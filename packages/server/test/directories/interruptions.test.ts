/** Imports that are cut off, repeated, or overtaken. */

import test from 'ava';
import { applyImport } from '../../dist/acts/directories/apply-import.js';
import { askApplication } from '../../dist/acts/directories/ask-application.js';
import { discardImport } from '../../dist/acts/directories/discard-import.js';
import { expireImports, FAULTY_DAYS, IDLE_DAYS } from '../../dist/acts/directories/expire-imports.js';
import { openImport } from '../../dist/acts/directories/open-import.js';
import { previewImport } from '../../dist/acts/directories/preview-import.js';
import type { Service } from '../../dist/service.js';
import { directoryHead } from '../../dist/store/directories/directories.js';
import { findImport } from '../../dist/store/directories/imports.js';
import { ENGINES } from '../support/engines.js';
import { codesOf, valueIn } from '../support/outcome.js';
import { testService } from '../support/service.js';
import { addDepartments, allRecords, applied, imported, plannerOf, previewed, runJob, sendFile } from './importing.js';

const HEAD = '统一社会信用代码,企业名称,行政区划代码';
const MAPPING = { idScheme: 'other' };
const DAY = 86_400;

/** More rows than are staged at once. */
const manyRows = (from: number, count: number): string =>
  [HEAD, ...Array.from({ length: count }, (_, i) => `E${from + i},企业 ${i},330106`), ''].join('\n');

const ENTITIES = { kind: 'entities', mapping: MAPPING } as const;

async function rowsOf({ store: { db } }: Service, table: string): Promise<number> {
  const rows: unknown[] = await db(table).select(db.raw('1'));
  return rows.length;
}

async function eventsOf({ store: { db } }: Service, importId: string): Promise<string[]> {
  return db('audit_entries').where({ subject_id: importId }).orderBy('sequence').pluck('event');
}

for (const engine of ENGINES) {
  test(`${engine}: a preview that is cut off halfway is made anew, and comes out as if nothing had been`, async (t) => {
    const service = await testService(t, engine);
    await addDepartments(service, 'market');
    await imported(service, { ...ENTITIES, file: manyRows(0, 3000) });
    const { id } = await sendFile(service, { ...ENTITIES, file: manyRows(1000, 9000) });
    const cut = new AbortController();
    const halfway = previewImport(
      { id: 'job', kind: 'import-preview', department: 'market', askedBy: 'user', input: { importId: id } },
      {
        service,
        progress: (_done, _total, stage) => {
          if (stage === 'comparing') cut.abort(new Error('the power is gone'));
        },
        signal: cut.signal,
      },
    );
    await t.throwsAsync(halfway, { message: 'the power is gone' });
    t.true((await rowsOf(service, 'directory_entities')) > 3000);
    t.is((await directoryHead(service.store.db, 'market', 'entities'))?.version, 1);
    t.is((await allRecords(service, 'entities', 1)).length, 3000);

    valueIn(await runJob(service, previewImport, id));
    const again = await findImport(service.store.db, id);
    t.like(again?.preview?.counts, { read: 9000, added: 7000, changed: 2000, gone: 1000, unchanged: 0 });
    t.is(await rowsOf(service, 'directory_entities'), 3000 + 9000);
    if (again === null) return t.fail('the import is gone');
    await applied(service, again);
    t.is((await allRecords(service, 'entities', 2)).length, 9000);
    t.deepEqual(await eventsOf(service, id), ['import.opened', 'import.received', 'import.previewed', 'import.application']);
  });

  test(`${engine}: two tries at one preview: the later one counts, and no row is there twice`, async (t) => {
    const service = await testService(t, engine);
    await addDepartments(service, 'market');
    const { id } = await sendFile(service, { ...ENTITIES, file: manyRows(0, 6000) });
    const outcomes = await Promise.all([runJob(service, previewImport, id), runJob(service, previewImport, id)]);
    for (const outcome of outcomes) valueIn(outcome);
    const given = await findImport(service.store.db, id);
    t.is(given?.state, 'previewed');
    t.like(given?.preview, {
      counts: { ...given?.preview?.counts, added: 6000 },
      result: { rows: 6000, hash: given?.preview?.result.hash },
    });
    t.is(await rowsOf(service, 'directory_entities'), 6000);
    t.deepEqual(await eventsOf(service, id), ['import.opened', 'import.received', 'import.previewed']);
  });

  test(`${engine}: an import that is discarded while it is read leaves nothing, and the next one is not disturbed`, async (t) => {
    const service = await testService(t, engine);
    await addDepartments(service, 'market');
    const { id } = await sendFile(service, { ...ENTITIES, file: manyRows(0, 9000) });
    let discarding: Promise<unknown> | null = null;
    const reading = previewImport(
      { id: 'job', kind: 'import-preview', department: 'market', askedBy: 'user', input: { importId: id } },
      {
        service,
        progress: () => {
          discarding ??= discardImport(service, plannerOf('market'), { department: 'market', importId: id });
        },
        signal: new AbortController().signal,
      },
    );
    t.deepEqual(valueIn(await reading), { importId: id, state: 'discarded' });
    await discarding;
    const next = await previewed(service, { ...ENTITIES, file: manyRows(5, 10) });
    t.like(next.preview?.counts, { added: 10, changed: 0, gone: 0 });
    await applied(service, next);
    t.is(await rowsOf(service, 'directory_entities'), 10);
  });

  test(`${engine}: applied once, however often it is asked for and however often the job runs`, async (t) => {
    const service = await testService(t, engine);
    await addDepartments(service, 'market');
    const given = await previewed(service, { ...ENTITIES, file: manyRows(0, 10) });
    const by = plannerOf('market');
    const application = { department: 'market', importId: given.id, basedOn: 0 };
    const asked = await Promise.all(Array.from({ length: 8 }, () => askApplication(service, by, application)));
    for (const outcome of asked) t.is(valueIn(outcome).state, 'applying');
    t.is(service.asked.filter(({ kind }) => kind === 'import-apply').length, 1);
    const runs = await Promise.all(Array.from({ length: 4 }, () => runJob(service, applyImport, given.id)));
    for (const outcome of runs) t.is(valueIn(outcome)['version'], 1);
    t.is(valueIn(await askApplication(service, by, application)).state, 'applied');
    t.is((await directoryHead(service.store.db, 'market', 'entities'))?.version, 1);
    t.is(await rowsOf(service, 'directory_versions'), 1);
    t.is(await rowsOf(service, 'directory_import_chunks'), 0);
  });

  test(`${engine}: refused: an application on another version than the preview's, by another department, of what is not previewed`, async (t) => {
    const service = await testService(t, engine);
    await addDepartments(service, 'market', 'fire');
    await imported(service, { ...ENTITIES, file: manyRows(0, 3) });
    const waiting = await sendFile(service, { ...ENTITIES, file: manyRows(0, 4) });
    const by = plannerOf('market');
    const application = { department: 'market', importId: waiting.id, basedOn: 1 };
    t.deepEqual(codesOf(await askApplication(service, by, application)), ['wrong-import-state']);
    valueIn(await runJob(service, previewImport, waiting.id));
    t.deepEqual(codesOf(await askApplication(service, by, { ...application, basedOn: 0 })), ['changed-meanwhile']);
    t.deepEqual(codesOf(await askApplication(service, plannerOf('fire'), application)), ['not-yours']);
    t.deepEqual(codesOf(await askApplication(service, plannerOf('fire'), { ...application, department: 'fire' })), ['not-found']);
    t.deepEqual(codesOf(await runJob(service, applyImport, waiting.id)), ['wrong-import-state']);
    t.is((await directoryHead(service.store.db, 'market', 'entities'))?.version, 1);
  });

  test(`${engine}: of many who open an import at once one does`, async (t) => {
    const service = await testService(t, engine);
    await addDepartments(service, 'market');
    const wish = { department: 'market', kind: 'items', mode: 'replace', mapping: null } as const;
    const opened = await Promise.all(Array.from({ length: 8 }, () => openImport(service, plannerOf('market'), wish)));
    t.deepEqual(
      opened.flatMap(codesOf),
      Array.from({ length: 7 }, () => 'import-open'),
    );
  });

  test(`${engine}: what nobody takes care of expires: the file, the rows that wait, later those that go back`, async (t) => {
    const service = await testService(t, engine);
    await addDepartments(service, 'market');
    const wrong = `${HEAD}\nA1,甲,330106\nA2,,330106\n`;
    const kept = await imported(service, { ...ENTITIES, file: wrong });
    t.is(await rowsOf(service, 'directory_import_faulty'), 1);
    const { id } = await previewed(service, { ...ENTITIES, file: wrong.replace('A1', 'A3') });
    await expireImports(service);
    t.is((await findImport(service.store.db, id))?.state, 'previewed');
    service.outside.advance((IDLE_DAYS + 1) * DAY);
    await expireImports(service);
    t.is((await findImport(service.store.db, id))?.state, 'expired');
    t.is(await rowsOf(service, 'directory_import_chunks'), 0);
    t.is(await rowsOf(service, 'directory_entities'), 1);
    t.is(await rowsOf(service, 'directory_import_faulty'), 1);
    service.outside.advance(FAULTY_DAYS * DAY);
    await expireImports(service);
    t.is(await rowsOf(service, 'directory_import_faulty'), 0);
    t.is(kept['version'], 1);
    await expireImports(service);
    t.deepEqual((await eventsOf(service, id)).slice(-1), ['import.expired']);
  });

  test(`${engine}: the reason of a recusal stands in its row and nowhere else`, async (t) => {
    const service = await testService(t, engine);
    await addDepartments(service, 'market');
    const reason = '与该企业法定代表人系亲属';
    const file = `部门,统一社会信用代码,工号,原因\nmarket,A1,M1,${reason}\nmarket,,M2,${reason}\n`;
    await imported(service, { kind: 'recusals', mapping: MAPPING, file });
    const { db } = service.store;
    for (const table of ['audit_entries', 'directories', 'directory_versions', 'directory_imports']) {
      t.notRegex(JSON.stringify(await db(table).select()), /亲属/, table);
    }
    const rows: { readonly record: string; readonly search_text: string }[] = await db('directory_records').select('record', 'search_text');
    t.regex(rows[0]?.record ?? '', /亲属/);
    t.notRegex(rows[0]?.search_text ?? '', /亲属/);
  });
}
