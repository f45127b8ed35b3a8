/** The records of a department's part of a visit as a reviewer finds them: whether they can be published as they are. */

import { createHash } from 'node:crypto';
import { canonicalBytes, isProtocolText } from '@double-random/core';
import { withoutPersonalNumbers } from '@double-random/directories';
import type { Reason } from '../problems/problems.js';
import { byItem, type StandingRecord } from '../records/standing-record.js';
import type { DispatchedItem } from '../visits/visit.js';

export interface PartRecords {
  /** The items that the department checks. */
  readonly items: readonly DispatchedItem[];
  /** What stands of each item; several of one are a conflict. */
  readonly records: ReadonlyMap<string, readonly StandingRecord[]>;
}

/** @param items of the draw @param heads of the visit */
export const partRecords = (department: string, items: readonly DispatchedItem[], heads: readonly StandingRecord[]): PartRecords => ({
  items: items.filter((item) => item.department === department),
  records: byItem(heads, department),
});

/** By which a reviewer's word holds for exactly these records: submissions never change, so their ids say it all. Hex SHA-256. */
export function recordsHash({ records }: PartRecords): string {
  const submissions = [...records.values()].flatMap((together) => together.map(({ submission }) => submission)).sort();
  return createHash('sha256').update(canonicalBytes(submissions)).digest('hex');
}

/** Items of which nothing stands, or several submissions do. */
export function unsettledItems({ items, records }: PartRecords): Reason[] {
  return items.flatMap(({ item, name }): Reason[] => {
    const standing = records.get(item)?.length ?? 0;
    if (standing === 1) return [];
    const place = { path: item };
    return standing === 0
      ? [{ code: 'record-missing', place, zh: `事项 ${item}（${name}）没有记录`, en: `the item ${item} (${name}) has no record` }]
      : [
          {
            code: 'record-conflict',
            place,
            zh: `事项 ${item}（${name}）有 ${standing} 条互相冲突的记录`,
            en: `the item ${item} (${name}) has ${standing} records in conflict`,
          },
        ];
  });
}

const isPublishable = (finding: string): boolean => isProtocolText(finding) && withoutPersonalNumbers(finding) === finding;

/** Items whose finding holds numbers of persons, or signs that nobody can publish. */
export function unpublishableItems({ records }: PartRecords): Reason[] {
  return [...records.values()].flat().flatMap(({ item, finding }): Reason[] =>
    isPublishable(finding)
      ? []
      : [
          {
            code: 'finding-unpublishable',
            place: { path: item },
            zh: `事项 ${item} 的检查情况含身份证号、电话号码或不能公开的字符`,
            en: `the finding of the item ${item} holds an identity-card or telephone number, or signs that cannot be published`,
          },
        ],
  );
}
