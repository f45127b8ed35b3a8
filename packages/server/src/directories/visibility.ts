/** Who sees what of the directories. */

import type { DirectoryKind, EntityRecord, RecordOf, RecusalRecord } from '@double-random/directories';
import { refused, type ServiceOutcome } from '../problems/problems.js';
import { type Actor, owns, readsEverything } from '../rights/actor.js';
import { changedFields, isExtraField } from './changed-fields.js';

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

/** Columns that are no field hold whatever a department keeps for itself. */
const seenEntity = (entity: EntityRecord, isOwn: boolean): EntityRecord => (isOwn ? entity : { ...entity, extra: {} });

/** A record as the caller may see it: reasons of recusals and extra columns of entities are their department's own. */
export function seen<Kind extends DirectoryKind>(by: Actor, department: string, kind: Kind, record: RecordOf[Kind]): SeenRecordOf[Kind] {
  const isOwn = owns(by, department);
  const shown: Partial<SeenRecordOf> = {
    ...(kind === 'recusals' ? { recusals: seenRecusal(record as RecusalRecord, isOwn) } : {}),
    ...(kind === 'entities' ? { entities: seenEntity(record as EntityRecord, isOwn) } : {}),
  };
  return shown[kind] ?? (record as SeenRecordOf[Kind]);
}

/** Names of the fields that differ, as far as the caller may see them: headers of extra columns are their department's own too. */
export const seenChanges = (by: Actor, department: string, before: object, after: object): string[] =>
  changedFields(before, after).filter((name) => owns(by, department) || !isExtraField(name));
