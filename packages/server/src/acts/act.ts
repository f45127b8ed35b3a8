/**
 * An act: whatever changes the store. It loads rows, asks the core, and writes the result and its audit entries in one transaction;
 * there is no other way to write. An act that refuses leaves nothing behind.
 */

import type { Outcome } from '@double-random/core';
import { type AuditRecord, appendAudit } from '../audit/append.js';
import { momentOf, newId, type Outside } from '../outside/outside.js';
import type { ServiceOutcome, ServiceProblem } from '../problems/problems.js';
import type { Actor } from '../rights/actor.js';
import { databaseFailure } from '../store/failure.js';
import type { Store, Transaction } from '../store/store.js';

/** What an act runs with. */
export interface Acting {
  readonly tx: Transaction;
  readonly by: Actor;
  /** The moment of the act, as the store writes it. */
  readonly at: string;
  readonly newId: () => string;
  /** Adds an entry to the audit log, written when the act succeeds. */
  readonly record: (event: AuditRecord['event'], subject: string, details?: AuditRecord['details']) => void;
}

/** The answer of an act that found its work already done: nothing was written and nothing is to be recorded. */
export interface Unchanged<Value> {
  readonly ok: true;
  readonly value: Value;
  readonly unchanged: true;
}

export const unchanged = <Value>(value: Value): Unchanged<Value> => ({ ok: true, value, unchanged: true });

/** Ends the transaction of an act that refuses. */
class Refused extends Error {
  readonly problems: readonly ServiceProblem[];

  constructor(problems: readonly ServiceProblem[]) {
    super('refused');
    this.problems = problems;
  }
}

/** Tries again, once, where another transaction was in the way and the database has undone this one. */
async function onceMore<Value>(attempt: () => Promise<Value>): Promise<Value> {
  try {
    return await attempt();
  } catch (error) {
    if (databaseFailure(error) !== 'conflict') throw error;
    return attempt();
  }
}

/**
 * Performs an act. `work` touches nothing but its transaction, for it may be done twice. Throws when an act that changed something recorded
 * nothing, or recorded something and says it changed nothing: both are bugs.
 */
export async function act<Value>(
  { store, outside }: { readonly store: Store; readonly outside: Outside },
  by: Actor,
  work: (acting: Acting) => Promise<Outcome<Value, ServiceProblem> | Unchanged<Value>>,
): Promise<ServiceOutcome<Value>> {
  const at = momentOf(outside.now());
  try {
    return await onceMore(() =>
      store.transact(async (tx) => {
        const records: AuditRecord[] = [];
        const record: Acting['record'] = (event, subject, details = {}) => {
          records.push({ event, subject, details });
        };
        const answer = await work({ tx, by, at, newId: () => newId(outside), record });
        if (!answer.ok) throw new Refused(answer.problems);
        if ('unchanged' in answer === records.length > 0) throw new Error('an act must record what it changed, and only that');
        if (records.length > 0) await appendAudit(tx, by, at, records);
        return { ok: true, value: answer.value };
      }),
    );
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problems: error.problems };
    throw error;
  }
}
