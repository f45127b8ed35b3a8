/** Damages of a database that was whole: whoever looks whether it is whole finds each of them. */

import type { ExecutionContext } from 'ava';
import type { Store, Transaction } from '../../dist/store/store.js';
import { wholenessOf } from './whole.js';

class Undone extends Error {}

export type Damage = readonly [what: string, damage: (tx: Transaction) => PromiseLike<unknown>, fault: RegExp];

/** That nothing is wrong, and that each damage is found. */
export async function isLookedAfter(t: ExecutionContext, store: Store, damages: readonly Damage[]): Promise<void> {
  t.deepEqual(await wholenessOf(store.db).faults(), []);
  for (const [what, damage, fault] of damages) {
    const damaged = store.transact(async (tx) => {
      await damage(tx);
      const found = await wholenessOf(tx).faults();
      t.true(
        found.some((one) => fault.test(one)),
        `${what}: ${JSON.stringify(found)}`,
      );
      throw new Undone();
    });
    await t.throwsAsync(damaged, { instanceOf: Undone }, what);
  }
}
