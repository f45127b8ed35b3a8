/** What stands recorded for an item, as the phone knows it: what the service had when it was last asked, and what was made here since. */

import type { Refusal } from '../../../api/answer.js';
import type { Schema } from '../../../api/read.js';
import type { Outgoing, WaitingRecord } from './outbox.js';

export type ServiceRecord = Schema<'VisitRecord'>;

export interface StandingRecord {
  readonly id: string;
  readonly result: string;
  readonly method: ServiceRecord['method'];
  readonly finding: string;
  readonly disposition: ServiceRecord['disposition']['code'];
  readonly correctBy: string | null;
  readonly attachments: readonly { readonly sha256: string; readonly name: string }[];
  readonly device: string;
  readonly madeAt: string;
  /** `sent`: the service has it; `waiting`: still on the phone, or files of it are; `refused`: the service did not take it. */
  readonly way: 'sent' | 'waiting' | 'refused';
  readonly refusal: Refusal | null;
  /** What whoever takes its place has to name: itself, or, as nobody has it, what it would have replaced. */
  readonly toReplace: readonly string[];
}

const ofService = (record: ServiceRecord): StandingRecord => ({
  id: record.submission,
  result: record.result.code,
  method: record.method,
  finding: record.finding,
  disposition: record.disposition.code,
  correctBy: record.correctBy,
  attachments: record.attachments.map(({ sha256, name }) => ({ sha256, name })),
  device: record.device,
  madeAt: record.madeAt,
  way: 'sent',
  refusal: null,
  toReplace: [record.submission],
});

const ofPhone = ({ body, refusal, isTaken }: WaitingRecord): StandingRecord => ({
  id: body.id,
  result: body.result,
  method: body.method,
  finding: body.finding,
  disposition: body.disposition,
  correctBy: body.correctBy ?? null,
  attachments: body.attachments ?? [],
  device: body.device,
  madeAt: body.madeAt,
  way: refusal === null ? 'waiting' : 'refused',
  refusal,
  toReplace: refusal !== null && !isTaken ? (body.replaces ?? []) : [body.id],
});

/** The phone's own records of an item, those of other visits and items left out. */
export const ownRecords = (outbox: readonly Outgoing[], visit: string, item: string): readonly WaitingRecord[] =>
  outbox.filter((one): one is WaitingRecord => one.kind === 'record' && one.visit === visit && one.body.item === item);

/**
 * The records that nobody has replaced, the oldest first; several are a conflict. In whatever order they come, the same stand.
 * @param known what the service had; `null`: it does not show them
 */
export function standingOf(known: readonly ServiceRecord[] | null, own: readonly WaitingRecord[]): readonly StandingRecord[] {
  const all = new Map<string, StandingRecord>();
  for (const record of known ?? []) all.set(record.submission, ofService(record));
  for (const record of own) all.set(record.body.id, ofPhone(record));
  const replaced = new Set(own.flatMap(({ body }) => body.replaces ?? []));
  return [...all.values()]
    .filter(({ id }) => !replaced.has(id))
    .sort((one, other) => (one.madeAt === other.madeAt ? one.id.localeCompare(other.id) : one.madeAt < other.madeAt ? -1 : 1));
}

/** What a new record has to name, so that it takes the place of all that its author saw standing. */
export const replacesOf = (standing: readonly StandingRecord[]): readonly string[] =>
  [...new Set(standing.flatMap(({ toReplace }) => toReplace))].sort();

export type ItemState = 'open' | 'waiting' | 'recorded' | 'refused' | 'conflict';

/** How far an item is. */
export function itemStateOf(standing: readonly StandingRecord[]): ItemState {
  if (standing.some(({ way }) => way === 'refused')) return 'refused';
  if (standing.length > 1) return 'conflict';
  if (standing.length === 0) return 'open';
  return standing[0]?.way === 'waiting' ? 'waiting' : 'recorded';
}
