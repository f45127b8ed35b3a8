import test from 'ava';
import { annualReportOf } from '../../../dist/reports/records/annual-report.js';
import type { TaskSettings } from '../../../dist/tasks/settings.js';
import { cityWithResults } from '../../statistics/city.js';
import { ENGINES } from '../../support/engines.js';
import { codesOf } from '../../support/outcome.js';
import { testService } from '../../support/service.js';
import { PUBLIC, recordIn } from './record-in.js';

const NAMED: Partial<TaskSettings> = { regions: { '330106': { name: '西湖区', nameEn: 'Xihu' }, '330107': '滨江区' } };

const MARKET = { zh: '部门 market', en: 'Department market' };
const ECOLOGY = { zh: '部门 ecology', en: 'Department ecology' };
const CITY = { year: 2026, department: null };

interface Shown {
  readonly figures: readonly { readonly id: string; readonly rows: readonly { readonly count: number; readonly text: string | null }[] }[];
  readonly draws: { readonly entities: object; readonly held: number };
}

const plain = (value: string) => ({ zh: value, en: null });

for (const engine of ENGINES) {
  test(`${engine}: the report of a year counts what the statistics count, with names for departments, items, classes and districts`, async (t) => {
    const { service, anybody } = await cityWithResults(t, engine, NAMED);
    const record = recordIn(t, await annualReportOf({ ...service, settings: { ...service.settings, ...PUBLIC } }, CITY));
    t.deepEqual([record.year, record.department, record.issuers.map(({ name }) => name)], [2026, null, [ECOLOGY, MARKET]]);
    t.is(record.address, 'https://ssj.example.gov.cn/statistics?year=2026');
    const rowsOf = (id: string) => record.figures.find((figure) => figure.id === id)?.rows;
    t.deepEqual(rowsOf('results'), [{ group: [], count: 5, of: null, text: null }]);
    t.deepEqual(rowsOf('published-in-time'), [{ group: [], count: 4, of: 5, text: '80.0%' }]);
    t.deepEqual(
      rowsOf('coverage')?.map(({ group }) => group),
      [[null], [ECOLOGY], [MARKET]],
      'the city is no department',
    );
    t.deepEqual(
      rowsOf('problem-rate-by-item')?.map(({ group, count, of }) => [group, count, of]),
      [
        [[ECOLOGY, plain('检查')], 0, 4],
        [[MARKET, plain('检查')], 2, 5],
      ],
    );
    t.deepEqual(rowsOf('entities-by-visits'), [{ group: [1], count: 5, of: 5, text: '100.0%' }]);
    for (const { group } of rowsOf('problem-rate-by-class') ?? []) t.regex(JSON.stringify(group), /^\[\{"zh":"[AB]","en":null\}\]$/);
    for (const { group } of rowsOf('inspectors-by-visits') ?? []) t.is(typeof group[1], 'number');
    const coverage = record.figures.find(({ id }) => id === 'coverage');
    t.deepEqual(coverage?.groups, [{ zh: '部门', en: 'Department' }]);
    t.deepEqual([coverage?.name, coverage?.kind], [{ zh: '事项覆盖率', en: 'Coverage of the item lists' }, 'share']);

    const shown = (await anybody.get('/api/v1/public/statistics?year=2026')).body as Shown;
    const counted = ({ figures }: Shown) => figures.map(({ id, rows }) => [id, rows.map(({ count, text }) => [count, text])]);
    t.deepEqual(counted(record), counted(shown));
    t.deepEqual<object, object>([record.draws.entities, record.draws.held], [shown.draws.entities, shown.draws.held]);
    const districts = record.draws.strata.flatMap(({ cells }) => cells.flatMap((cell) => cell.districts));
    t.true(districts.length > 0);
    for (const district of districts) t.regex(district?.zh ?? '', /^(?:西湖区|滨江区)$/);
    t.deepEqual(
      record.draws.departments.map(({ department }) => department),
      [
        { id: 'ecology', name: ECOLOGY },
        { id: 'market', name: MARKET },
      ],
    );
  });

  test(`${engine}: the report of a department is issued by it and counts its own; it says as of when`, async (t) => {
    const { service } = await cityWithResults(t, engine);
    const record = recordIn(t, await annualReportOf(service, { year: 2026, department: 'ecology' }));
    t.deepEqual(record.department, { id: 'ecology', name: ECOLOGY });
    t.deepEqual(record.issuers, [{ id: 'ecology', name: ECOLOGY }]);
    t.is(record.address, null);
    t.deepEqual(record.figures.find(({ id }) => id === 'results')?.rows[0]?.count, 4);
    const last: { at: string } = await service.store.db('audit_entries').where({ event: 'draw.counted' }).first('at');
    t.is(record.asOf, last.at);
    service.outside.setNow('2027-03-01T01:00:00.000Z');
    t.deepEqual(recordIn(t, await annualReportOf(service, { year: 2026, department: 'ecology' })), record, 'the clock changes nothing');
    const later = recordIn(t, await annualReportOf(service, { year: 2027, department: null }));
    t.deepEqual(later.figures.find(({ id }) => id === 'results')?.rows[0]?.count, 0);
    t.deepEqual(later.draws.strata, []);
  });

  test(`${engine}: an unknown department, and a service that has made nothing public: no report`, async (t) => {
    const service = await testService(t, engine);
    t.deepEqual(codesOf(await annualReportOf(service, CITY)), ['not-found']);
    t.deepEqual(codesOf(await annualReportOf(service, { year: 2026, department: 'nobody' })), ['not-found']);
  });
}
