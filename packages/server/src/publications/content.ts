/** Makes the content of a publication from what the departments passed. */

import { createHash } from 'node:crypto';
import { canonicalText } from '@double-random/core';
import type { Draw } from '../draws/draw.js';
import type { StandingRecord } from '../records/standing-record.js';
import { resultCodeOf } from '../results/code-table.js';
import { DISPOSITION_WORDS } from '../results/dispositions.js';
import type { Task, TaskPart } from '../tasks/task.js';
import type { DispatchedItem, Visit, VisitInspector, VisitPart } from '../visits/visit.js';
import { whoWent } from '../visits/who-went.js';
import { namedEntity, namedInspector, type Person, usccOf } from './names.js';
import type { PublicationItem } from './publication.js';
import type { PublishedItem, PublishedPart, PublishedResult } from './published-result.js';

/** Everything that a result is made from. */
export interface ResultParts {
  readonly task: Task;
  /** Of the task, in its order: the initiating department first. */
  readonly taskParts: readonly TaskPart[];
  readonly draw: Draw;
  readonly visit: Visit;
  readonly parts: readonly VisitPart[];
  readonly items: readonly DispatchedItem[];
  /** One for each department and item. */
  readonly records: readonly StandingRecord[];
  readonly places: readonly VisitInspector[];
  /** Of the draw's directories of inspectors, by `department/inspector`. */
  readonly persons: ReadonlyMap<string, Person>;
}

/** What the moment of publication adds. */
export interface Edition {
  readonly id: string;
  readonly edition: number;
  readonly publishedAt: string;
  readonly dueOn: string;
  readonly lateDays: number;
  readonly supersedes: { readonly id: string; readonly reason: string } | null;
}

function itemOf({ item, name }: DispatchedItem, record: StandingRecord): PublishedItem {
  const { zh, en } = resultCodeOf(record.codeTable, record.result);
  return {
    item,
    name,
    method: record.method,
    result: { table: record.codeTable, code: record.result, zh, en },
    finding: record.finding,
    disposition: { code: record.disposition, ...DISPOSITION_WORDS[record.disposition] },
    correctBy: record.correctBy,
  };
}

function itemsOf({ items, records }: ResultParts, department: string): PublishedItem[] {
  const standing = new Map(records.filter((record) => record.department === department).map((record) => [record.item, record]));
  return items
    .filter((item) => item.department === department)
    .flatMap((item) => {
      const record = standing.get(item.item);
      return record === undefined ? [] : [itemOf(item, record)];
    });
}

/** Who went, as the rule names them. */
const inspectorsOf = ({ places, persons, draw }: ResultParts, part: VisitPart): PublishedPart['inspectors'] =>
  whoWent(part, places).flatMap((inspector) => {
    const person = persons.get(`${part.department}/${inspector}`);
    return person === undefined ? [] : [namedInspector(draw.names, person)];
  });

function publishedParts(from: ResultParts): PublishedPart[] {
  return from.taskParts.flatMap(({ department, name, nameEn }) => {
    const part = from.parts.find((one) => one.department === department);
    if (part === undefined) return [];
    if (part.endedOn === null) throw new Error(`the part of ${department} in the visit ${part.visit} has no end`);
    return [{ department, name, nameEn, endedOn: part.endedOn, inspectors: inspectorsOf(from, part), items: itemsOf(from, department) }];
  });
}

/** Throws when the visit has not ended, or a code stands in no table: bugs. */
export function resultContent(from: ResultParts, edition: Edition): PublishedResult {
  const { task, draw, visit } = from;
  if (visit.endedOn === null) throw new Error(`the visit ${visit.id} has no end`);
  return {
    id: edition.id,
    edition: edition.edition,
    task: { id: task.id, drawId: task.drawId, title: draw.manifest.title, documentNumber: task.documentNumber },
    draw: { id: draw.id, manifestHash: draw.manifestHash, attempt: draw.attempt },
    entity: { id: visit.entity, name: namedEntity(draw.names, visit.facts), uscc: usccOf(visit.entity), region: visit.region },
    endedOn: visit.endedOn,
    parts: publishedParts(from),
    publishedAt: edition.publishedAt,
    dueOn: edition.dueOn,
    lateDays: edition.lateDays,
    supersedes: edition.supersedes,
  };
}

/** SHA-256 of the canonical JSON, hex. */
export const contentHash = (content: PublishedResult): string => createHash('sha256').update(canonicalText(content), 'utf8').digest('hex');

/** The items of a content as rows. */
export const itemRows = ({ id, parts }: PublishedResult, year: number): PublicationItem[] =>
  parts.flatMap(({ department, items }) =>
    items.map(({ item, result, disposition }) => ({
      publication: id,
      department,
      item,
      result: result.code,
      outcome: resultCodeOf(result.table, result.code).outcome,
      disposition: disposition.code,
      year,
    })),
  );
