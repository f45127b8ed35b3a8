import { readFileSync } from 'node:fs';
import { parsePlan } from '@double-random/directories';
import test from 'ava';
import { planTreeOf } from '../../dist/tasks/plan-tree.js';
import { ENGINES } from '../support/engines.js';
import { cityService, confirmed, taskNow } from './demo-task.js';

const PLAN = new URL('../../../../fixtures/plan.yaml', import.meta.url);

for (const engine of ENGINES) {
  test(`${engine}: the demo's joint task, entered by its four departments, is the demo's plan`, async (t) => {
    const service = await cityService(t, engine);
    const id = await confirmed(service, ['culture', 'ecology', 'emergency']);
    const { task, parts } = await taskNow(service, id);
    t.is(task.state, 'confirmed');

    const tree = planTreeOf(task, parts, { attempt: 1, previous: null });
    const plan = parsePlan(JSON.stringify(tree), 'task');
    const wanted = parsePlan(readFileSync(PLAN, 'utf8'), 'plan.yaml');
    if (!plan.ok || !wanted.ok) return t.fail(JSON.stringify({ plan, wanted }));
    const byId = (given: typeof plan.value) => ({ ...given, departments: given.departments.toSorted((a, b) => (a.id < b.id ? -1 : 1)) });
    t.deepEqual(byId(plan.value), byId(wanted.value));
    t.deepEqual(
      plan.value.departments.map((department) => department.id),
      ['market', 'culture', 'ecology', 'emergency'],
    );

    t.deepEqual(
      parts.map(({ department, role, state }) => [department, role, state]),
      ['market', 'culture', 'ecology', 'emergency'].map((department, n) => [
        department,
        n === 0 ? 'initiating' : 'cooperating',
        'inspectors_ready',
      ]),
    );
    t.deepEqual(parts[0]?.readiness, { at: '2026-02-20T01:00:00.000Z', inspectorsVersion: 1, recusalsVersion: 1, inspectors: 2 });
    t.is(parts[1]?.readiness?.recusalsVersion, null);

    const again = planTreeOf(task, parts, { attempt: 2, previous: 'cd'.repeat(32) });
    const second = parsePlan(JSON.stringify(again), 'task');
    t.like(second, { ok: true, value: { attempt: 2, previous: 'cd'.repeat(32) } });

    const events: { event: string }[] = await service.store
      .db('audit_entries')
      .where({ subject_kind: 'task', subject_id: id })
      .orderBy('sequence')
      .select('event');
    t.is(events[0]?.event, 'task.drafted');
    t.is(events.at(-1)?.event, 'task.confirmed');
    t.is(events.filter(({ event }) => event === 'task.part-ready').length, 4);
  });
}
