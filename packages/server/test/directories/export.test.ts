/** What is exported comes in again as what it was. */

import { buffer } from 'node:stream/consumers';
import type { DirectoryKind } from '@double-random/directories';
import test from 'ava';
import { exportAs } from '../../dist/routes/directories/export-file.js';
import { directoryHead } from '../../dist/store/directories/directories.js';
import { ENGINES } from '../support/engines.js';
import { testService } from '../support/service.js';
import { addDepartments, applied, imported, previewed } from './importing.js';

/** Files with everything that a record may have. */
const FILES: Readonly<Record<DirectoryKind, string>> = {
  entities: [
    '统一社会信用代码,企业名称,注册号,类别,成立日期,登记机关,管辖单位,登记状态,地址,行政区划代码,行业代码,许可证,标签,风险等级,上次检查日期,网格,2024,__proto__',
    'E1,"甲（杭州）公司,一部",3301,企业,2001-02-28,市局,西湖所,存续,"某路 1 号, ""甲"" 座",330106,C2710,食品经营:JY1:2027-05-31;卫生:W2,重点；食品,A,2025-01-02,一,x,y',
    "E2,'=1+1 公司,,,,,,吊销,,330108,2710,,,,,,,",
    'E3,@丙,,,,,,迁出,-5 号,330108,,,,,,二,,',
    'E4,丁,,,,,,注销,,330108,,,,,,,,',
    '',
  ].join('\n'),
  inspectors: [
    '工号,姓名,部门,单位,级别,执法区域,执法证号,发证机关,有效期至,资质,检查事项,组长,专家,状态,请假,上限',
    'M1,张三,market,一科,科员,330106;3301,Z1,省局,长期,food;fire,S1;S2,是,否,在岗,2026-03-01至2026-03-15;2026-05-01;2026-06-01至长期,12',
    'M2,李四,market,,,全市,Z2,,2027-01-01,,,否,是,停职,,',
    'M3,王五,market,,,,Z3,,2027-01-01,,,,,离职,,0',
    '',
  ].join('\n'),
  items: [
    '事项编码,抽查类别,事项名称,部门,检查依据,检查对象,检查内容,检查方式,抽查比例,频次,是否重点,是否有效',
    'S1,食品,食品经营检查,market,《食品安全法》第一百一十条,食品经营者,"证照, 进货",现场,3%,1次/年,重点,有效',
    'S2,,旧事项,market,,,,,,,一般,废止',
    '',
  ].join('\n'),
  recusals: ['部门,统一社会信用代码,工号,原因', 'market,E1,M1,"亲属, 股东"', 'market,E2,M1,', ''].join('\n'),
  inspections: [
    '统一社会信用代码,部门,检查日期,检查人员,检查事项,结果',
    'E1,market,2026-01-05,M1;M2,S1,未发现问题',
    'E1,market,2026-01-05,M1,,-',
    '',
  ].join('\n'),
};

const MAPPING = { idScheme: 'other' };

for (const engine of ENGINES) {
  for (const [kind, file] of Object.entries(FILES) as [DirectoryKind, string][]) {
    test(`${engine}: ${kind} come in again as they went out, as CSV and XLSX, under Chinese and English headers`, async (t) => {
      const service = await testService(t, engine);
      await addDepartments(service, 'market');
      await imported(service, { kind, mapping: MAPPING, file });
      const head = await directoryHead(service.store.db, 'market', kind);
      const rows = file.split('\n').length - 2;
      t.is(head?.rows, rows);
      for (const format of ['csv', 'xlsx'] as const) {
        for (const language of ['zh', 'en'] as const) {
          const wish = { department: 'market', kind, version: 1, language, isOwn: true, signal: new AbortController().signal };
          const exported = await buffer(exportAs(format, service.store.db, wish));
          const again = await previewed(service, { kind, mapping: MAPPING, name: `a.${format}`, file: exported });
          const { added, changed, gone, unchanged, wrong } = again.preview?.counts ?? {};
          t.deepEqual(
            { added, changed, gone, unchanged, wrong },
            { added: 0, changed: 0, gone: 0, unchanged: rows, wrong: 0 },
            `${format} ${language}`,
          );
          t.is(again.preview?.result.hash, head?.hash);
          await applied(service, again);
        }
      }
    });
  }

  test(`${engine}: an export for others holds no reasons and no extra columns, and no cell is a formula`, async (t) => {
    const service = await testService(t, engine);
    await addDepartments(service, 'market');
    const signal = new AbortController().signal;
    await imported(service, { kind: 'recusals', mapping: MAPPING, file: FILES.recusals });
    const wish = { department: 'market', version: 1, language: 'zh', isOwn: false, signal } as const;
    const recusals = (await buffer(exportAs('csv', service.store.db, { ...wish, kind: 'recusals' }))).toString();
    t.regex(recusals, /market,E1,M1,\r\n/);
    t.notRegex(recusals, /股东/);
    await imported(service, { kind: 'entities', mapping: MAPPING, file: FILES.entities });
    const entities = (await buffer(exportAs('csv', service.store.db, { ...wish, kind: 'entities' }))).toString();
    t.regex(entities, /,'=1\+1 公司,/);
    t.notRegex(entities, /网格|二/);
    t.notRegex(entities, /(^|,)"?[=+@-]/m);
  });
}
