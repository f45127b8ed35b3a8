/** A record made safe to print, whole, before anything is written from it: so no sentence can forget to. */

import type { ReportProblem } from '../problems.js';
import { type Covers, codePointName, isUnseen, legible } from './legible.js';

export interface Printable<Value> {
  /** The same record with every text legible; what was legible before is shared, not copied. */
  readonly record: Value;
  /** One problem for each character of each field that the fonts lack, in the order of the record. */
  readonly missing: readonly ReportProblem[];
}

function missingIn(text: string, path: string, name: string, covers: Covers): ReportProblem[] {
  return [...new Set(text)].flatMap((character): ReportProblem[] => {
    const codePoint = character.codePointAt(0) as number;
    if (covers(codePoint) || isUnseen(character)) return [];
    return [
      { code: 'missing-glyph', place: { path }, details: { character, codePoint: codePointName(codePoint), record: name, field: path } },
    ];
  });
}

type Step = string | number;

/** `departments[2].name.zh`. */
const pathOf = (steps: readonly Step[]): string =>
  steps.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('');

type Change = (value: unknown, step: Step) => unknown;

function changedArray(values: readonly unknown[], change: Change): readonly unknown[] {
  let changed: unknown[] | undefined;
  for (const [index, value] of values.entries()) {
    const now = change(value, index);
    if (now === value) continue;
    changed ??= [...values];
    changed[index] = now;
  }
  return changed ?? values;
}

function changedEntries<Key>(entries: Iterable<readonly [Key, unknown]>, change: Change): [Key, unknown][] | undefined {
  let isChanged = false;
  const changed = Array.from(entries, ([key, value]): [Key, unknown] => {
    const now = change(value, String(key));
    if (now !== value) isChanged = true;
    return [key, now];
  });
  return isChanged ? changed : undefined;
}

/** The value with every part changed; itself where no part is. */
function changedParts(value: unknown, change: Change): unknown {
  if (Array.isArray(value)) return changedArray(value, change);
  if (value instanceof Map) {
    const changed = changedEntries(value.entries(), change);
    return changed === undefined ? value : new Map(changed);
  }
  if (typeof value !== 'object' || value === null) return value;
  const changed = changedEntries(Object.entries(value), change);
  return changed === undefined ? value : Object.fromEntries(changed);
}

/**
 * @param record plain JSON, and maps of such
 * @param name what the problems call the record
 * @param root what the paths of the problems begin with
 */
export function printable<Value>(record: Value, name: string, covers: Covers, root: readonly string[] = []): Printable<Value> {
  const missing: ReportProblem[] = [];
  const steps: Step[] = [...root];
  const walk = (value: unknown): unknown => {
    if (typeof value !== 'string') return changedParts(value, below);
    const shown = legible(value, covers);
    if (shown !== value) missing.push(...missingIn(value, pathOf(steps), name, covers));
    return shown;
  };
  const below: Change = (value, step) => {
    steps.push(step);
    const shown = walk(value);
    steps.pop();
    return shown;
  };
  // The walk keeps every shape and changes texts only.
  const shown = walk(record) as Value;
  return { record: shown, missing };
}
