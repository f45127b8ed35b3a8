/** Entries for the tests of the audit log. */

import { type Acting, act } from '../../dist/acts/act.js';
import { type Actor, systemActor } from '../../dist/rights/actor.js';
import type { Store } from '../../dist/store/store.js';
import { testOutside } from '../support/outside.js';

export const userOf = (department: string, name = '张三'): Actor => ({
  kind: 'user',
  id: `user-of-${department}`,
  name,
  department,
  roles: new Set(['planner']),
  session: 'session-1',
  origin: { address: '192.0.2.7', requestId: 'request-1' },
});

/** One act with these records. */
export async function record(store: Store, by: Actor, ...records: readonly Parameters<Acting['record']>[]): Promise<void> {
  await act({ store, outside: testOutside() }, by, async (acting) => {
    for (const given of records) acting.record(...given);
    return { ok: true, value: null };
  });
}

/** Six entries by several actors. */
export async function recordSix(store: Store): Promise<void> {
  await record(store, systemActor('setup'), ['department.added', 'market', { name: '市场监管局', nameEn: 'Market Regulation' }]);
  await record(
    store,
    userOf('market'),
    ['department.changed', 'market', { fields: ['name', 'nameEn'], name: '市场局', nameEn: null }],
    ['department.added', 'fire', { name: '消防', nameEn: 'Fire 50%_off' }],
  );
  await record(store, userOf('fire', '李四'), ['session.opened', 'user-of-fire', { method: 'password' }]);
  await record(store, userOf('fire', '李四'), ['session.closed', 'user-of-fire']);
  await record(store, userOf('market'), ['department.closed', 'fire', { sessionsEnded: 3 }]);
}
