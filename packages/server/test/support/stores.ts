import type { ExecutionContext } from 'ava';
import { openStore } from '../../dist/store/open-store.js';
import type { Store } from '../../dist/store/store.js';
import { migratedDatabase } from './databases.js';
import type { TestEngine } from './engines.js';

/** A fresh migrated store; closed and removed with the test. */
export async function openTestStore(t: ExecutionContext, engine: TestEngine): Promise<Store> {
  const store = openStore(await migratedDatabase(t, engine));
  t.teardown(() => store.close());
  return store;
}
