/** Who sees what of the directories. */

import type { DirectoryKind, RecordOf, RecusalRecord } from '@double-random/directories';
import { refused, type ServiceOutcome } from '../problems/problems.js';
import { type Actor, owns, readsEverything } from '../rights/actor.js';

/** Kinds that belong to their department alone; for others they are not there. Auditors see them, without reasons of recusals. */
const PRIVATE: ReadonlySet<DirectoryKind> = new Set(['inspectors', 'recusals']);

export const seesDirectory = (by: Actor, department: string, kind: DirectoryKind): boolean =>
  !PRIVATE.has(kind) || owns(by, department) || readsEverything(by);

export const mayRead = (by: Actor, department: string, kind: DirectoryKind): ServiceOutcome<void> =>
  seesDirectory(by, department, kind) ? { ok: true, value: undefined } : refused('not-found');

/** A recusal as it is shown; `reason` is `null` for all but its own department. */
export interface SeenRecusal extends Omit<RecusalRecord, 'reason'> {
  readonly reason: string | null;
  readonly hasReason: boolean;
}

export interface SeenRecordOf extends Omit<RecordOf, 'recusals'> {
  readonly recusals: SeenRecusal;
}

const seenRecusal = ({ reason, ...rest }: RecusalRecord, isOwn: boolean): SeenRecusal => ({
  ...rest,
  reason: isOwn ? reason : null,
  hasReason: reason !== '',
});

/** A record as the caller may see it. */
export function seen<Kind extends DirectoryKind>(by: Actor, department: string, kind: Kind, record: RecordOf[Kind]): SeenRecordOf[Kind] {
  const shown: SeenRecordOf[DirectoryKind] =
    kind === 'recusals' ? seenRecusal(record as RecusalRecord, owns(by, department)) : (record as Exclude<RecordOf[Kind], RecusalRecord>);
  return shown as SeenRecordOf[Kind];
}
