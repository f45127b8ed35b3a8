/** What stands of an item: the content of a submission whose place no other takes. */

import type { InspectionMethod } from '../plans/planned-task.js';
import type { Disposition } from '../results/dispositions.js';
import type { Membership } from './submission.js';

/** A file with what is known of it; type and size are `null` while its bytes have not come. */
export interface RecordAttachment {
  readonly sha256: string;
  readonly name: string;
  readonly type: string | null;
  /** Bytes. */
  readonly size: number | null;
}

/** The only submission of its item that stands, or one of several that are in conflict. */
export interface StandingRecord {
  readonly department: string;
  readonly item: string;
  /** Id of the submission. */
  readonly submission: string;
  readonly codeTable: string;
  readonly result: string;
  readonly method: InspectionMethod;
  readonly finding: string;
  readonly disposition: Disposition;
  readonly correctBy: string | null;
  readonly attachments: readonly RecordAttachment[];
  /** Staff number. */
  readonly inspector: string;
  readonly device: string;
  readonly madeAt: string;
  readonly receivedAt: string;
  readonly membership: Membership;
}

/** Records by item; several of one item are a conflict. */
export function byItem(records: readonly StandingRecord[], department: string): ReadonlyMap<string, readonly StandingRecord[]> {
  const items = new Map<string, StandingRecord[]>();
  for (const one of records) {
    if (one.department !== department) continue;
    const together = items.get(one.item);
    if (together === undefined) items.set(one.item, [one]);
    else together.push(one);
  }
  return items;
}
