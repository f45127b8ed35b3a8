/** How the entries of an extract hang together in the chain: runs without gaps, and how many others lie between them. */

import type { AuditEntryRecord } from '../../records/audit-extract.js';
import type { RowGroup } from '../document.js';
import { grouped } from '../figures.js';
import type { Writing } from '../writing.js';

/** What stands before the first entry of the whole log. */
const NO_ENTRY = '0'.repeat(64);

/** Entries each directly behind the one before, as the sequence and the hashes say. */
export interface Run {
  /** Place of its first entry in the extract, from 0. */
  readonly from: number;
  readonly entries: readonly AuditEntryRecord[];
  /** Entries of the log between the run before, or the log's beginning, and this one. */
  readonly before: number;
  /** Its first entry should be the next one of the chain, and does not carry the hash of the one before. */
  readonly broken: boolean;
}

/** The runs of an extract, in its order. */
export function runsOf(entries: readonly AuditEntryRecord[]): Run[] {
  const runs: (Run & { entries: AuditEntryRecord[] })[] = [];
  let last = { sequence: 0, hash: NO_ENTRY };
  for (const [from, entry] of entries.entries()) {
    const before = entry.sequence - last.sequence - 1;
    const follows = before === 0 && entry.previous === last.hash;
    const run = runs.at(-1);
    if (follows && run !== undefined) run.entries.push(entry);
    else runs.push({ from, entries: [entry], before, broken: before <= 0 && !follows });
    last = entry;
  }
  return runs;
}

/** Entries that lie before or between those of the extract. */
export const leftOut = (runs: readonly Run[]): number => runs.reduce((sum, { before }) => sum + Math.max(before, 0), 0);

const others = (count: number, isFirst: boolean, { say }: Writing): string => {
  const entries = `${grouped(count)} other ${count === 1 ? 'entry' : 'entries'}`;
  return isFirst
    ? say(`此前另有${grouped(count)}条记录，不在本摘录内`, `before it ${entries}, not in this extract`)
    : say(`与上文之间另有${grouped(count)}条记录，不在本摘录内`, `between it and what is above ${entries}, not in this extract`);
};

function runName({ entries }: Run, { say }: Writing): string {
  const [first, last] = [entries[0]?.sequence ?? 0, entries.at(-1)?.sequence ?? 0];
  return first === last
    ? say(`第${grouped(first)}条`, `Entry ${grouped(first)}`)
    : say(
        `第${grouped(first)}至${grouped(last)}条，首尾相接`,
        `Entries ${grouped(first)} to ${grouped(last)}, each directly after the one before`,
      );
}

function runNote({ from, before, broken }: Run, { say, ...rest }: Writing): string {
  if (broken)
    return say(
      '【链断裂】本条应紧接上一条，但所载前一条哈希不符',
      '[Chain broken] this entry should follow the one above, but does not carry its hash',
    );
  if (before > 0) return others(before, from === 0, { say, ...rest });
  return from === 0 ? say('日志由此开始', 'the log begins here') : '';
}

/** A line above each run that says how it follows on what is above. */
export const runLines = (runs: readonly Run[], writing: Writing): RowGroup[] =>
  runs.map((run) => {
    const name = runName(run, writing);
    return { from: run.from, name, again: writing.say(`（续）${name}`, `(continued) ${name}`), note: runNote(run, writing) };
  });
