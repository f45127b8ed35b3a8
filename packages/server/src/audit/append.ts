/** Appends to the hash chain, inside the transaction of the act. */

import { createHash } from 'node:crypto';
import { canonicalBytes, canonicalText } from '@double-random/core';
import type { Actor } from '../rights/actor.js';
import { ROWS_AT_ONCE, type Transaction } from '../store/store.js';
import type { AuditEvent } from './catalogue.js';
import { AUDIT_EVENTS } from './catalogue.js';

/** A value of an entry's details. */
export type Detail = string | number | null | readonly (string | number)[];

export interface AuditRecord {
  readonly event: AuditEvent;
  /** Id of what it happened to. */
  readonly subject: string;
  readonly details: Readonly<Record<string, Detail>>;
}

/** An entry as it is hashed and shown. */
export interface AuditEntry {
  readonly sequence: number;
  readonly at: string;
  readonly actor: { readonly kind: Actor['kind']; readonly id: string; readonly name: string };
  readonly department: string | null;
  readonly address: string;
  readonly requestId: string;
  readonly event: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly details: Readonly<Record<string, Detail>>;
  /** Hex hash of the entry before; 64 zeros for the first. */
  readonly previous: string;
}

/** SHA-256 of the entry's canonical JSON (RFC 8785), hex. */
export const entryHash = (entry: AuditEntry): string => createHash('sha256').update(canonicalBytes(entry)).digest('hex');

const actorFacts = (actor: Actor): AuditEntry['actor'] => ({
  kind: actor.kind,
  id: actor.kind === 'system' ? actor.name : actor.id,
  name: actor.name,
});

/** Writes the records of one act. The head's row is locked until the act ends, so take it last. */
export async function appendAudit(tx: Transaction, actor: Actor, at: string, records: readonly AuditRecord[]): Promise<void> {
  const head: { sequence: number; hash: string } = await tx('audit_head').where({ id: 1 }).forUpdate().first('sequence', 'hash');
  let { sequence, hash } = head;
  const rows: object[] = [];
  for (const { event, subject, details } of records) {
    sequence += 1;
    const entry: AuditEntry = {
      sequence,
      at,
      actor: actorFacts(actor),
      department: actor.kind === 'system' ? null : actor.department,
      address: actor.origin.address,
      requestId: actor.origin.requestId,
      event,
      subject: { kind: AUDIT_EVENTS[event].subject, id: subject },
      details,
      previous: hash,
    };
    hash = entryHash(entry);
    rows.push({
      sequence,
      at,
      actor_kind: entry.actor.kind,
      actor_id: entry.actor.id,
      actor_name: entry.actor.name,
      department: entry.department,
      address: entry.address,
      request_id: entry.requestId,
      event,
      subject_kind: entry.subject.kind,
      subject_id: subject,
      details: canonicalText(details),
      previous: entry.previous,
      hash,
    });
  }
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) await tx('audit_entries').insert(rows.slice(from, from + ROWS_AT_ONCE));
  await tx('audit_head').where({ id: 1 }).update({ sequence, hash });
}
