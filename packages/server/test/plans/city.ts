/** A small city for tests of plans: three departments with item lists, people in each, and entities in the market department's directory. */

import type { EntityRecord, ItemRecord } from '@double-random/directories';
import type { UserActor } from '../../dist/rights/actor.js';
import type { Role } from '../../dist/rights/role.js';
import { insertDepartment } from '../../dist/store/departments.js';
import { searchColumnsOf } from '../../dist/store/directories/tables.js';
import type { Store, Transaction } from '../../dist/store/store.js';

const AT = '2026-11-01T00:00:00.000Z';
const HASH = 'ab'.repeat(32);

export const DEPARTMENTS = ['culture', 'ecology', 'market'] as const;

/** `market` has `M1`, `M2` and, no longer in force, `M9`. */
const ITEMS: Readonly<Record<string, readonly string[]>> = {
  market: ['M1', 'M2', 'M9'],
  ecology: ['E1', 'E2'],
  culture: ['C1', 'C2'],
};

export const user = (id: string, department: string | null, ...roles: Role[]): UserActor => ({
  kind: 'user',
  id,
  name: `${id} 的姓名`,
  department,
  roles: new Set(roles),
  session: `session-of-${id}`,
  origin: { address: '192.0.2.7', requestId: 'r1' },
});

/** Planners, and three reviewers so that four eyes are possible. */
export const PEOPLE = {
  planner: user('planner', 'market', 'planner'),
  legal: user('legal', 'market', 'reviewer'),
  approver: user('approver', 'market', 'reviewer'),
  both: user('both', 'market', 'planner', 'reviewer'),
  ecologist: user('ecologist', 'ecology', 'planner', 'reviewer'),
  curator: user('curator', 'culture', 'planner', 'reviewer'),
  auditor: user('auditor', null, 'auditor'),
} as const;

const itemOf = (department: string, code: string): ItemRecord => ({
  code,
  category: '类别',
  name: `事项 ${code}`,
  department,
  basis: '依据',
  entityKind: '企业',
  content: '内容',
  method: '现场检查',
  ratio: '3%',
  frequency: '1',
  key: false,
  inForce: code !== 'M9',
});

export const entity = (id: string, more: Partial<EntityRecord> = {}): EntityRecord => ({
  id,
  name: `企业 ${id}`,
  registrationNumber: '',
  category: '企业',
  founded: null,
  registrationAuthority: '',
  supervisingOffice: '',
  state: 'existing',
  address: '',
  region: '330106',
  industry: 'C2710',
  licences: [],
  tags: [],
  risk: 'A',
  lastInspected: null,
  extra: {},
  ...more,
});

async function addDirectory(tx: Transaction, department: string, kind: string, rows: number): Promise<number> {
  const [added] = await tx('directories').insert({ department, kind, version: 1, rows, hash: HASH }).returning('id');
  return added.id;
}

/** An entity directory of a department, in its first version. */
export const addEntities = (store: Store, department: string, entities: readonly EntityRecord[]): Promise<void> =>
  store.transact(async (tx) => {
    const directory = await addDirectory(tx, department, 'entities', entities.length);
    const terms = store.engine === 'postgresql' ? { terms: [] } : {};
    for (const record of entities) {
      const base = { directory, key: record.id, since: 1, hash: HASH, record: JSON.stringify(record) };
      await tx('directory_entities').insert({ ...base, ...terms, ...searchColumnsOf('entities', record) });
    }
  });

/** The departments and their item lists. */
export const addCity = (store: Store): Promise<void> =>
  store.transact(async (tx) => {
    for (const id of DEPARTMENTS) {
      await insertDepartment(tx, { id, name: `${id} 局`, nameEn: id, version: 1, addedAt: AT, closedAt: null });
      const codes = ITEMS[id] ?? [];
      const directory = await addDirectory(tx, id, 'items', codes.length);
      for (const code of codes) {
        const record = itemOf(id, code);
        const base = { directory, key: code, since: 1, hash: HASH, record: JSON.stringify(record) };
        await tx('directory_records').insert({ ...base, ...searchColumnsOf('items', record) });
      }
    }
  });
