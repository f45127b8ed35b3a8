/** What keeps a department's part from being entered: every item needs exactly one record that stands, with all its files. */

import type { Words } from '@double-random/core';
import { fill } from '@double-random/core';
import type { Reason } from '../problems/problems.js';
import type { StandingRecord } from './standing-record.js';

const WORDS = {
  'item-missing': { zh: '事项 {item} 尚无记录', en: 'the item {item} has no record yet' },
  'item-in-conflict': {
    zh: '事项 {item} 有 {count} 份互不替代的记录，请核定：提交一份替换它们的记录',
    en: 'of the item {item} {count} records stand: settle them by one that replaces them all',
  },
  'attachment-missing': { zh: '事项 {item} 的附件“{name}”尚未上传', en: 'the attachment "{name}" of the item {item} has not come yet' },
} as const satisfies Readonly<Record<string, Words>>;

function reason(code: keyof typeof WORDS, values: Readonly<Record<string, string | number>>): Reason {
  return { code, place: { path: String(values['item']) }, zh: fill(WORDS[code], values, 'zh'), en: fill(WORDS[code], values, 'en') };
}

/** Empty: the part can be entered. @param records those that stand, by item */
export function unsettledOf(items: readonly string[], records: ReadonlyMap<string, readonly StandingRecord[]>): readonly Reason[] {
  return items.flatMap((item): readonly Reason[] => {
    const [head, ...others] = records.get(item) ?? [];
    if (head === undefined) return [reason('item-missing', { item })];
    if (others.length > 0) return [reason('item-in-conflict', { item, count: others.length + 1 })];
    return head.attachments.filter(({ size }) => size === null).map(({ name }) => reason('attachment-missing', { item, name }));
  });
}
