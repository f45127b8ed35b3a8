/** That whoever looks whether a database is whole finds what is not. */

import test from 'ava';
import { findDraw } from '../../dist/store/draws/draws.js';
import { addJointCity, confirmedTask, heldDraw } from '../draws/joint-draw.js';
import { ENGINES } from '../support/engines.js';
import { testService } from '../support/service.js';
import { type Damage, isLookedAfter } from './damages.js';

const DAMAGES: readonly Damage[] = [
  ['a reveal is lost', (tx) => tx('reveals').where({ department: 'ecology' }).delete(), /^reveals: recorded, but not there: \w+ ecology$/],
  [
    'the result was written twice into the log',
    async (tx) => {
      const entry = await tx('audit_entries').where({ event: 'draw.held' }).first();
      await tx('audit_entries').insert({ ...entry, sequence: Number(entry.sequence) + 1000, hash: 'f'.repeat(64) });
    },
    /^results: recorded, but not there/,
  ],
  [
    'the log says something else',
    (tx) => tx('audit_entries').where({ sequence: 3 }).update({ actor_id: 'x' }),
    /^audit log: entry-changed/,
  ],
  [
    'half of the result is there',
    (tx) =>
      tx('draw_file_parts')
        .where({ name: 'result.json' })
        .update({ bytes: Buffer.from('{"half":') }),
    /^file result\.json of \w+ is not whole/,
  ],
  ['parts without their file', (tx) => tx('draw_files').where({ name: 'entities.ndjson' }).delete(), /^parts of entities\.ndjson/],
  [
    'a draw without its result',
    async (tx) => {
      for (const table of ['draw_files', 'draw_file_parts']) await tx(table).where({ name: 'result.json' }).delete();
    },
    /a result without its draw, or a draw without$/,
  ],
  [
    'a task was moved alone',
    (tx) => tx('tasks').update({ state: 'committed' }),
    /^task \w+: committed while its last draw is drawn, and the log says drawn$/,
  ],
  [
    'a row of a directory is gone',
    (tx) => tx('directory_entities').where({ key: '913301060000000007' }).delete(),
    /^market\/entities: version 1 is not what it was$/,
  ],
  [
    'rows wait for an import that is not there',
    async (tx) => {
      const row = await tx('directory_records').first();
      await tx('directory_records').insert({ ...row, row: 1_000_000, since: 2 });
    },
    /: 1 rows wait for no import$/,
  ],
  [
    'a head without its version',
    (tx) => tx('directories').where({ kind: 'entities' }).update({ version: 2 }),
    /the head is not the last version$/,
  ],
];

for (const engine of ENGINES) {
  test(`${engine}: a whole database has no faults, and each damage is found`, async (t) => {
    const service = await testService(t, engine);
    await addJointCity(service);
    const { store } = service;
    await heldDraw(service, await confirmedTask(service), async (id) => (await findDraw(store.db, id))?.manifestHash ?? '');
    await isLookedAfter(t, store, DAMAGES);
  });
}
