/** What a draft takes over from the plan. */

import test from 'ava';
import { draftTask } from '../../dist/acts/tasks/draft-task.js';
import type { PlannedTask } from '../../dist/plans/planned-task.js';
import { settingsOfPlanned } from '../../dist/tasks/planned-settings.js';
import { ENGINES } from '../support/engines.js';
import { PLANNED, planner } from './city.js';
import { cityService, DRAFT, taskNow, valueIn } from './demo-task.js';

const RATIO: PlannedTask['ratio'] = {
  rule: { rate: [3, 100], rounding: 'ceil', minimum: 0, maximum: null },
  byRisk: { D: { count: 2 } },
};

const planned = (id: string, more: Partial<PlannedTask>): PlannedTask => ({
  id,
  title: id,
  items: ['SC-01'],
  cooperating: [],
  scope: 'directed',
  filter: { region: ['3301'], industry: ['C'], category: [], tag: [], risk: [] },
  ratio: RATIO,
  timesPerYear: 1,
  window: { from: '2026-03-01', to: '2026-06-30' },
  method: 'on-site',
  ...more,
});

test('one planned task gives its filter, its days and its ratio', (t) => {
  t.deepEqual(settingsOfPlanned([planned('a', {})]), {
    filter: { region: ['3301'], industry: ['C'] },
    period: { from: '2026-03-01', to: '2026-06-30' },
    strata: { by: 'risk', rules: { D: { count: 2 }, default: { rate: [3, 100], rounding: 'ceil', minimum: 0, maximum: null } } },
  });
  t.deepEqual(settingsOfPlanned([planned('a', { ratio: { rule: { count: 9 }, byRisk: {} } })]).strata, { rules: { all: { count: 9 } } });
});

test('several give what they share, and nothing that they do not agree in', (t) => {
  const filter = { region: ['330106'], industry: [], category: [], tag: ['餐饮服务'], risk: [] };
  const other = planned('b', { filter, window: { from: '2026-05-01', to: '2026-09-30' }, ratio: { rule: { count: 9 }, byRisk: {} } });
  t.deepEqual(settingsOfPlanned([planned('a', {}), other]), {
    filter: { region: ['330106'], industry: ['C'], tag: ['餐饮服务'] },
    period: { from: '2026-05-01', to: '2026-06-30' },
  });
  const elsewhere = planned('c', { filter: { ...filter, region: ['3302'] }, window: { from: '2026-10-01', to: '2026-10-31' } });
  t.deepEqual(Object.keys(settingsOfPlanned([planned('a', {}), elsewhere])), ['strata']);
});

for (const engine of ENGINES) {
  test(`${engine}: a draft says what its planned task says, unless it says otherwise itself`, async (t) => {
    const service = await cityService(t, engine);
    const settingsOf = async (drawId: string, settings: (typeof DRAFT)['settings']) => {
      const id = valueIn(await draftTask(service, planner('market'), { ...DRAFT, drawId, settings }));
      return (await taskNow(service, id)).task.settings;
    };
    t.is(DRAFT.source.kind === 'planned' ? DRAFT.source.planTasks[0] : null, PLANNED);
    t.like(await settingsOf('as-planned', {}), {
      filter: {},
      period: { from: '2026-03-01', to: '2026-06-30' },
      strata: { rules: { all: { count: 1 } } },
      disclosure: 'open',
    });
    const period = { from: '2026-04-01', to: '2026-04-30' };
    t.like(await settingsOf('otherwise', { period, strata: { rules: { all: { count: 5 } } } }), {
      period,
      strata: { rules: { all: { count: 5 } } },
    });
  });
}
