import test from 'ava';
import * as fc from 'fast-check';
import { appendAudit, entryHash } from '../../dist/audit/append.js';
import { type ChainVerdict, verifyChain } from '../../dist/audit/verify.js';
import { verifyAudit } from '../../dist/audit/verify-audit.js';
import { systemActor } from '../../dist/rights/actor.js';
import { type AuditRow, auditHead, auditRows, entryOf } from '../../dist/store/audit.js';
import type { Store, Transaction } from '../../dist/store/store.js';
import { ENGINES } from '../support/engines.js';
import { openTestStore } from '../support/stores.js';
import { record, recordSix, userOf } from './entries.js';

class Undo extends Error {
  readonly verdict: ChainVerdict;
  constructor(verdict: ChainVerdict) {
    super('undo');
    this.verdict = verdict;
  }
}

/** What verification says after a change, which is taken back. */
async function verdictAfter(store: Store, change: (tx: Transaction, rows: readonly AuditRow[]) => Promise<unknown>): Promise<ChainVerdict> {
  const undone: unknown = await store
    .transact(async (tx) => {
      await change(tx, await auditRows(tx, null, 100));
      throw new Undo(await verifyChain(tx));
    })
    .catch((error: unknown) => error);
  if (undone instanceof Undo) return undone.verdict;
  throw undone;
}

const ENTRIES = 6;
const index = fc.nat({ max: ENTRIES - 1 });
const text = fc.string({ unit: 'grapheme-ascii', maxLength: 12 });
const hash = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'));

const column = fc.oneof(
  fc.record({
    name: fc.constantFrom('at', 'actor_id', 'actor_name', 'address', 'request_id', 'event', 'subject_kind', 'subject_id'),
    value: text,
  }),
  fc.record({ name: fc.constant('department'), value: fc.option(text) }),
  fc.record({ name: fc.constant('actor_kind'), value: fc.constantFrom('user', 'token', 'system') }),
  fc.record({ name: fc.constantFrom('previous', 'hash'), value: fc.oneof(hash, text) }),
  fc.record({ name: fc.constant('details'), value: fc.oneof(text, fc.json()) }),
  fc.record({ name: fc.constant('sequence'), value: fc.integer({ min: -9, max: 99 }) }),
);

for (const engine of ENGINES) {
  test(`${engine}: an untouched chain is whole, and its head is the last entry`, async (t) => {
    const store = await openTestStore(t, engine);
    t.deepEqual(await verifyChain(store.db), { ok: true, head: { sequence: 0, hash: '0'.repeat(64) } });
    await recordSix(store);
    const last = (await auditRows(store.db, null, 100)).at(-1);
    const seen: number[] = [];
    t.deepEqual(await verifyChain(store.db, { onProgress: (sequence) => seen.push(sequence) }), {
      ok: true,
      head: { sequence: ENTRIES, hash: last?.hash },
    });
    t.deepEqual(seen, [ENTRIES]);
  });

  test(`${engine}: any change of any column of any entry is found`, async (t) => {
    const store = await openTestStore(t, engine);
    await recordSix(store);
    await fc.assert(
      fc.asyncProperty(index, column, async (at, { name, value }) => {
        const rows = await auditRows(store.db, null, 100);
        const row = rows[at] as AuditRow;
        fc.pre(row[name as keyof AuditRow] !== value);
        fc.pre(!rows.some((other) => (name === 'sequence' ? other.sequence === value : name === 'hash' && other.hash === value)));
        const verdict = await verdictAfter(store, (tx) =>
          tx('audit_entries')
            .where({ sequence: row.sequence })
            .update({ [name]: value }),
        );
        t.false(verdict.ok, `${name} of ${row.sequence}`);
      }),
      { numRuns: 150 },
    );
  });

  test(`${engine}: details that mean the same in other characters are found`, async (t) => {
    const store = await openTestStore(t, engine);
    await recordSix(store);
    const [first] = await auditRows(store.db, null, 1);
    const details = first?.details ?? '';
    const { name, nameEn } = JSON.parse(details) as Record<string, string>;
    for (const other of [details.replace('{', '{ '), JSON.stringify({ nameEn, name }), details.replace('{', '{"name":"x",')]) {
      const verdict = await verdictAfter(store, (tx) => tx('audit_entries').where({ sequence: 1 }).update({ details: other }));
      t.deepEqual(verdict, { ok: false, fault: 'entry-changed', sequence: 1 }, other);
    }
  });

  test(`${engine}: a deletion is found wherever it is`, async (t) => {
    const store = await openTestStore(t, engine);
    await recordSix(store);
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(index, { minLength: 1 }), async (gone) => {
        const sequences = gone.map((at) => at + 1);
        const verdict = await verdictAfter(store, (tx) => tx('audit_entries').whereIn('sequence', sequences).delete());
        t.false(verdict.ok);
      }),
      { numRuns: 40 },
    );
    t.deepEqual(await verdictAfter(store, (tx) => tx('audit_entries').where({ sequence: 3 }).delete()), {
      ok: false,
      fault: 'sequence-missing',
      sequence: 3,
    });
    t.deepEqual(await verdictAfter(store, (tx) => tx('audit_entries').where({ sequence: 6 }).delete()), {
      ok: false,
      fault: 'head-differs',
      sequence: 5,
    });
  });

  test(`${engine}: an insertion is found wherever it is, even one with a right hash`, async (t) => {
    const store = await openTestStore(t, engine);
    await recordSix(store);
    for (const sequence of [-4, 0, ENTRIES + 1, ENTRIES + 9]) {
      const verdict = await verdictAfter(store, (tx, rows) => {
        const row = { ...(rows.at(-1) as AuditRow), sequence, previous: (rows.at(-1) as AuditRow).hash };
        const { hash: _old, ...entry } = entryOf(row);
        return tx('audit_entries').insert({ ...row, hash: entryHash(entry) });
      });
      t.false(verdict.ok, String(sequence));
    }
  });

  test(`${engine}: two entries that changed places are found`, async (t) => {
    const store = await openTestStore(t, engine);
    await recordSix(store);
    await fc.assert(
      fc.asyncProperty(index, index, async (one, two) => {
        fc.pre(one !== two);
        const verdict = await verdictAfter(store, async (tx, rows) => {
          const [left, right] = [rows[one] as AuditRow, rows[two] as AuditRow];
          await tx('audit_entries').whereIn('sequence', [left.sequence, right.sequence]).delete();
          await tx('audit_entries').insert([
            { ...left, sequence: right.sequence },
            { ...right, sequence: left.sequence },
          ]);
        });
        t.deepEqual(verdict, { ok: false, fault: 'entry-changed', sequence: Math.min(one, two) + 1 });
      }),
      { numRuns: 20 },
    );
  });

  test(`${engine}: a forged entry with a hash of its own breaks the chain at the next one, and at the head if it is the last`, async (t) => {
    const store = await openTestStore(t, engine);
    await recordSix(store);
    const forge = (sequence: number) =>
      verdictAfter(store, (tx, rows) => {
        const row = { ...(rows[sequence - 1] as AuditRow), actor_name: '王五' };
        const { hash: _old, ...entry } = entryOf(row);
        return tx('audit_entries')
          .where({ sequence })
          .update({ actor_name: row.actor_name, hash: entryHash(entry) });
      });
    t.deepEqual(await forge(2), { ok: false, fault: 'previous-differs', sequence: 3 });
    t.deepEqual(await forge(ENTRIES), { ok: false, fault: 'head-differs', sequence: ENTRIES });
  });

  test(`${engine}: a changed head is found`, async (t) => {
    const store = await openTestStore(t, engine);
    await recordSix(store);
    for (const change of [{ sequence: 5 }, { sequence: 7 }, { hash: 'f'.repeat(64) }]) {
      const verdict = await verdictAfter(store, (tx) => tx('audit_head').where({ id: 1 }).update(change));
      t.deepEqual(verdict, { ok: false, fault: 'head-differs', sequence: ENTRIES }, JSON.stringify(change));
    }
  });

  test(`${engine}: a log cut at its end or written anew is whole in itself, and found out by a head noted earlier`, async (t) => {
    const store = await openTestStore(t, engine);
    await recordSix(store);
    const noted = await auditHead(store.db);
    await record(store, userOf('market'), ['department.opened', 'fire']);
    t.true((await verifyChain(store.db, { anchor: noted })).ok);

    await store.transact(async (tx) => {
      await tx('audit_entries').where('sequence', '>', 4).delete();
      const last = (await auditRows(tx, null, 100)).at(-1) as AuditRow;
      await tx('audit_head').update({ sequence: last.sequence, hash: last.hash });
    });
    t.true((await verifyChain(store.db)).ok);
    t.like(await verifyChain(store.db, { anchor: noted }), { ok: false, fault: 'head-differs', sequence: 4 });

    await store.transact((tx) =>
      appendAudit(tx, systemActor('forger'), '2026-11-02T01:00:00.000Z', [
        { event: 'department.opened', subject: 'fire', details: {} },
        { event: 'department.opened', subject: 'fire', details: {} },
      ]),
    );
    t.true((await verifyChain(store.db)).ok);
    t.deepEqual(await verifyChain(store.db, { anchor: noted }), { ok: false, fault: 'anchor-differs', sequence: 6 });
  });

  test(`${engine}: parallel acts make one unbroken chain, also while it is verified`, async (t) => {
    const store = await openTestStore(t, engine);
    const acts = Array.from({ length: 60 }, (_, number) => record(store, userOf('market'), ['department.opened', `d${number}`]));
    const meanwhile = await verifyChain(store.db);
    t.true(meanwhile.ok);
    await Promise.all(acts);
    t.like(await verifyChain(store.db), { ok: true, head: { sequence: 60 } });
  });

  test(`${engine}: chains longer than a page are walked whole`, async (t) => {
    const store = await openTestStore(t, engine);
    const many = Array.from({ length: 1203 }, (_, number): ['department.opened', string] => ['department.opened', `d${number}`]);
    await record(store, userOf('market'), ...many);
    const seen: number[] = [];
    t.like(await verifyChain(store.db, { onProgress: (sequence) => seen.push(sequence) }), { ok: true, head: { sequence: 1203 } });
    t.deepEqual(seen, [500, 1000, 1203]);
    t.like(await verdictAfter(store, (tx) => tx('audit_entries').where({ sequence: 1001 }).update({ address: '' })), {
      ok: false,
      fault: 'entry-changed',
      sequence: 1001,
    });
    await t.throwsAsync(verifyChain(store.db, { signal: AbortSignal.abort(new Error('enough')) }), { message: 'enough' });
  });
}

test('the command says what it found, in both languages', async (t) => {
  const store = await openTestStore(t, 'sqlite');
  await recordSix(store);
  const lines: string[] = [];
  t.true(await verifyAudit(store.db, (line) => lines.push(line)));
  await store.transact((tx) => tx('audit_entries').where({ sequence: 2 }).update({ actor_name: '' }));
  t.false(await verifyAudit(store.db, (line) => lines.push(line)));
  t.regex(lines[0] ?? '', /6 条.*6 entries, head [0-9a-f]{64}$/);
  t.regex(lines[1] ?? '', /第 2 条.*breaks at entry 2: .*\(entry-changed\)$/);
});
