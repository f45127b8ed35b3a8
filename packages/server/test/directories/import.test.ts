import test from 'ava';
import { directoryHead } from '../../dist/store/directories/directories.js';
import { ENGINES } from '../support/engines.js';
import { testService } from '../support/service.js';
import { addDepartments, allRecords, applied, imported, previewed } from './importing.js';

const HEAD = '统一社会信用代码,企业名称,行政区划代码,登记状态';
const FIRST = `${HEAD}\nA1,甲公司,330106,存续\nA2,乙公司,330106,存续\nA3,丙公司,330108,存续\n`;
const SECOND = `${HEAD}\nA1,甲公司,330106,存续\nA2,乙公司（新）,330106,注销\nA4,丁公司,330108,存续\n,无代码,330106,存续\n`;
const MAPPING = { idScheme: 'other' };

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
}
