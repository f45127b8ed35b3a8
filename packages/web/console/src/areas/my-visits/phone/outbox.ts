/**
 * What an inspector's phone has still to send. Everything is written here first and leaves only by an answer of the service, so that a lost
 * connection, a reload or a crash loses nothing; ids are made on the phone, so that sending twice counts once. Knows no framework.
 */

import type { Answer, Refusal } from '../../../api/answer.js';
import { refusalOf } from '../../../api/answer.js';
import type { Schema } from '../../../api/read.js';

export type SentRecord = Schema<'SentRecordGiven'>;
export type RecordAnswer = Schema<'SubmissionAnswer'>;

export interface ArrivalNote {
  readonly arrivedAt: string;
  readonly certificate: 'shown' | 'not-shown';
  readonly code: 'shown' | 'not-shown';
}

export type ReportKind = Schema<'VisitReport'>['kind']['code'];

export interface SentReport {
  readonly id: string;
  readonly kind: ReportKind;
  readonly reason: string;
  readonly publicReason: string;
  readonly evidence: string;
  readonly madeAt: string;
}

interface Waiting {
  /** Unique in the outbox; what is put under the same key takes its place. */
  readonly key: string;
  readonly visit: string;
  /** Name of the entity, for the list of what waits. */
  readonly name: string;
  /** RFC 3339, by the phone's clock. */
  readonly madeAt: string;
  /** Why the service did not take it: it stays here until somebody mends or drops it. */
  readonly refusal: Refusal | null;
}

export interface WaitingArrival extends Waiting {
  readonly kind: 'arrival';
  readonly body: ArrivalNote;
}

export interface WaitingRecord extends Waiting {
  readonly kind: 'record';
  readonly body: SentRecord;
  /** The service has the record; only files of it are lacking. */
  readonly isTaken: boolean;
  /** SHA-256 of the files to be sent, as the service told them. */
  readonly missing: readonly string[];
  /** Its batch was refused as a whole: it goes by itself, so that one faulty record holds up no other. */
  readonly isAlone: boolean;
}

export interface WaitingReport extends Waiting {
  readonly kind: 'report';
  readonly body: SentReport;
}

/** The department's part of the visit is done: goes when all records of the visit are there. */
export interface WaitingEntry extends Waiting {
  readonly kind: 'entry';
  readonly department: string;
  readonly body: { readonly endedOn: string };
}

export type Outgoing = WaitingArrival | WaitingRecord | WaitingReport | WaitingEntry;

/** One request to the service. */
export type Step =
  | { readonly kind: 'arrival'; readonly item: WaitingArrival }
  | { readonly kind: 'records'; readonly items: readonly WaitingRecord[] }
  | { readonly kind: 'file'; readonly sha256: string }
  | { readonly kind: 'report'; readonly item: WaitingReport }
  | { readonly kind: 'entry'; readonly item: WaitingEntry };

export interface Change {
  readonly put: readonly Outgoing[];
  readonly remove: readonly string[];
}

/** The service takes so many records at once. */
const MOST_AT_ONCE = 200;

const inOrder = <Item extends Outgoing>(items: readonly Item[]): readonly Item[] =>
  [...items].sort((one, other) => (one.madeAt === other.madeAt ? one.key.localeCompare(other.key) : one.madeAt < other.madeAt ? -1 : 1));

const isRecord = (item: Outgoing): item is WaitingRecord => item.kind === 'record';

function recordStep(records: readonly WaitingRecord[]): Step | null {
  const unsent = records.filter(({ isTaken, refusal }) => !isTaken && refusal === null);
  const together = unsent.filter(({ isAlone }) => !isAlone).slice(0, MOST_AT_ONCE);
  const items = together.length > 0 ? together : unsent.slice(0, 1);
  return items.length === 0 ? null : { kind: 'records', items };
}

/** Whether records of the visit are still here: until they are gone the part cannot be entered. */
export const hasUnsentRecords = (items: readonly Outgoing[], visit: string): boolean =>
  items.some((item) => item.kind === 'record' && item.visit === visit);

/** What to ask of the service next; `null`: nothing that could go now. Arrivals first, entries last. */
export function nextStep(items: readonly Outgoing[]): Step | null {
  const open = inOrder(items.filter(({ refusal }) => refusal === null));
  const arrival = open.find((item) => item.kind === 'arrival');
  if (arrival !== undefined) return { kind: 'arrival', item: arrival };
  const records = open.filter(isRecord);
  const batch = recordStep(records);
  if (batch !== null) return batch;
  const sha256 = records.flatMap(({ missing }) => missing)[0];
  if (sha256 !== undefined) return { kind: 'file', sha256 };
  const report = open.find((item) => item.kind === 'report');
  if (report !== undefined) return { kind: 'report', item: report };
  const entry = open.find((item) => item.kind === 'entry' && !hasUnsentRecords(items, item.visit));
  return entry?.kind === 'entry' ? { kind: 'entry', item: entry } : null;
}

const NO_CHANGE: Change = { put: [], remove: [] };

const SIGN_IN_FIRST: readonly string[] = ['sign-in-first', 'bad-csrf', 'change-password-first'];
const TOO_EARLY: readonly number[] = [408, 425, 429];

/** Whether the service has decided: a refusal that stands, whatever is tried. Trouble on its side or on the way does not. */
export const isDecided = ({ status, code }: Refusal): boolean =>
  status >= 400 && status < 500 && !TOO_EARLY.includes(status) && !SIGN_IN_FIRST.includes(code);

/** What comes of a record by its answer. */
function answered(item: WaitingRecord, answer: RecordAnswer): Change {
  if (answer.refusal !== null) return { put: [{ ...item, refusal: refusalOf(422, answer.refusal) }], remove: [] };
  if (answer.missing.length === 0) return { put: [], remove: [item.key] };
  return { put: [{ ...item, isTaken: true, missing: answer.missing }], remove: [] };
}

const joined = (changes: readonly Change[]): Change => ({
  put: changes.flatMap(({ put }) => put),
  remove: changes.flatMap(({ remove }) => remove),
});

/**
 * What to change in the outbox after a batch of records was answered; `null`: nothing is known, so it is sent again as it is.
 * @param present the outbox as it is now: what has gone meanwhile stays gone
 */
export function afterRecords(
  present: readonly Outgoing[],
  sent: readonly WaitingRecord[],
  answer: Answer<{ readonly items: readonly RecordAnswer[] }>,
): Change | null {
  const known = new Map(present.filter(isRecord).map((item) => [item.key, item]));
  const mine = sent.flatMap(({ key }) => known.get(key) ?? []);
  if (answer.kind === 'data') {
    const answers = new Map(answer.data.items.map((one) => [one.id, one]));
    return joined(
      mine.map((item) => {
        const one = answers.get(item.body.id);
        return one === undefined ? NO_CHANGE : answered(item, one);
      }),
    );
  }
  if (answer.kind === 'offline' || !isDecided(answer.refusal)) return null;
  const { refusal } = answer;
  return { put: mine.map((item) => (sent.length > 1 ? { ...item, isAlone: true } : { ...item, refusal })), remove: [] };
}

/** After a file was sent, or refused. `null`: nothing is known. */
export function afterFile(present: readonly Outgoing[], sha256: string, answer: Answer<unknown>): Change | null {
  const with_ = present.filter(isRecord).filter(({ missing }) => missing.includes(sha256));
  if (answer.kind === 'data') {
    const rests = with_.map((item) => ({ ...item, missing: item.missing.filter((one) => one !== sha256) }));
    return {
      put: rests.filter(({ missing, isTaken }) => missing.length > 0 || !isTaken),
      remove: rests.filter(({ missing, isTaken }) => missing.length === 0 && isTaken).map(({ key }) => key),
    };
  }
  if (answer.kind === 'offline' || !isDecided(answer.refusal)) return null;
  const { refusal } = answer;
  return { put: with_.map((item) => ({ ...item, refusal })), remove: [] };
}

/** After an arrival, a report or an entry. `null`: nothing is known. */
export function afterOther(present: readonly Outgoing[], key: string, answer: Answer<unknown>): Change | null {
  const item = present.find((one) => one.key === key);
  if (item === undefined) return NO_CHANGE;
  if (answer.kind === 'data') return { put: [], remove: [key] };
  if (answer.kind === 'offline' || !isDecided(answer.refusal)) return null;
  return { put: [{ ...item, refusal: answer.refusal }], remove: [] };
}

/** The outbox after a change. */
export function changed(items: readonly Outgoing[], { put, remove }: Change): readonly Outgoing[] {
  const next = new Map(items.map((item) => [item.key, item]));
  for (const key of remove) next.delete(key);
  for (const item of put) next.set(item.key, item);
  return [...next.values()];
}

export interface OutboxCount {
  readonly waiting: number;
  readonly refused: number;
}

export const countOf = (items: readonly Outgoing[]): OutboxCount => ({
  waiting: items.filter(({ refusal }) => refusal === null).length,
  refused: items.filter(({ refusal }) => refusal !== null).length,
});

/** Files that are kept and that nothing refers to any more. */
export function unneededFiles(kept: readonly string[], items: readonly Outgoing[], drafted: readonly string[]): readonly string[] {
  const needed = new Set([
    ...drafted,
    ...items.filter(isRecord).flatMap(({ body }) => (body.attachments ?? []).map(({ sha256 }) => sha256)),
  ]);
  return kept.filter((sha256) => !needed.has(sha256));
}

const FIRST_RETRY_MS = 5_000;
const LONGEST_RETRY_MS = 300_000;

/** How long to wait before it is tried again, after so many rounds that came to nothing. */
export const retryAfterMs = (failures: number): number => Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(failures, 10));
