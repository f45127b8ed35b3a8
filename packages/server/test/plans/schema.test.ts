import test from 'ava';
import { ENGINES } from '../support/engines.js';
import { openTestStore } from '../support/stores.js';

for (const engine of ENGINES) {
  test(`${engine}: one plan a year that is not cancelled, and one edition on its way`, async (t) => {
    const store = await openTestStore(t, engine);
    const plan = (id: string, more: object = {}) => ({
      id,
      department: 'market',
      year: 2027,
      created_at: '2026-11-01T00:00:00.000Z',
      ...more,
    });
    const edition = (number: number, state: string, more: object = {}) => ({
      plan_id: 'p1',
      edition: number,
      version: 1,
      state,
      title: 't',
      folded_title: 't',
      amendment_reason: number === 1 ? null : 'r',
      created_at: '2026-11-01T00:00:00.000Z',
      ...more,
    });
    const add = (table: string, row: object) => store.transact(async (tx) => tx(table).insert(row));
    await add('departments', {
      id: 'market',
      folded_id: 'market',
      name: '市场监管局',
      name_en: 'Market',
      version: 1,
      added_at: '2026-11-01T00:00:00.000Z',
    });
    await add('plans', plan('p0', { cancelled_at: '2026-11-01T00:00:00.000Z', cancel_reason: 'r' }));
    await add('plans', plan('p1'));
    await t.throwsAsync(add('plans', plan('p2')), undefined, 'a second plan of the year');
    await add('plan_editions', edition(1, 'draft'));
    await t.throwsAsync(add('plan_editions', edition(2, 'draft')), undefined, 'a second edition on its way');
    await t.throwsAsync(add('plan_editions', edition(2, 'amended', { submitted_by: 'a', legal_by: 'b' })), undefined, 'never approved');
    await t.throwsAsync(
      add('plan_editions', edition(2, 'cancelled', { submitted_by: 'a', legal_by: 'a' })),
      undefined,
      'reviewed by whoever submitted it',
    );
    await t.throwsAsync(
      add('plan_editions', edition(2, 'cancelled', { submitted_by: 'a', legal_by: 'b', approved_by: 'b' })),
      undefined,
      'approved by the legal reviewer',
    );
    await t.throwsAsync(add('plan_editions', edition(2, 'no-state')), undefined, 'no such state');
    await add('plan_editions', edition(2, 'cancelled'));
    const rows: unknown[] = await store.db('plan_editions').select('edition');
    t.is(rows.length, 2);
  });
}
