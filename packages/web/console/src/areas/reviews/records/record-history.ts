/** What stood recorded at a moment, and what has changed since: for whoever reviews a part again. Knows no framework, so that it is tested alone. */

import type { RowOf } from '../../../api/read.js';

export type Submission = RowOf<'/api/v1/visits/{visit}/submissions'>;

/** A part of a record that a reviewer looks at. */
export type RecordField = 'result' | 'method' | 'finding' | 'disposition' | 'correctBy' | 'attachments';

const RECORD_FIELDS: readonly RecordField[] = ['result', 'method', 'finding', 'disposition', 'correctBy', 'attachments'];

interface RecordChange {
  readonly item: string;
  /** `null`: nothing, or several in conflict, stood recorded then. */
  readonly before: Submission | null;
  /** `null`: several in conflict stand now. */
  readonly after: Submission | null;
  /** What differs; empty where `before` or `after` is not one record. */
  readonly fields: readonly RecordField[];
}

/** The submissions that stood at this moment: those that had come, and that none that had come replaces. @param moment RFC 3339 */
export function standingAt(submissions: readonly Submission[], moment: string): Submission[] {
  const come = submissions.filter(({ receivedAt }) => Date.parse(receivedAt) <= Date.parse(moment));
  const replaced = new Set(come.flatMap(({ replaces }) => replaces));
  return come.filter(({ submission }) => !replaced.has(submission));
}

const comparable = (record: Submission, field: RecordField): string => {
  switch (field) {
    case 'result':
      return record.result.code;
    case 'disposition':
      return record.disposition.code;
    case 'attachments':
      return record.attachments
        .map(({ sha256 }) => sha256)
        .sort()
        .join(' ');
    default:
      return record[field] ?? '';
  }
};

/** The only one of a list. */
const only = <One>(list: readonly One[]): One | null => (list.length === 1 ? (list[0] ?? null) : null);

function changeOf(item: string, before: readonly Submission[], after: readonly Submission[]): RecordChange[] {
  const ids = (list: readonly Submission[]): string =>
    list
      .map(({ submission }) => submission)
      .sort()
      .join(' ');
  if (ids(before) === ids(after)) return [];
  const [was, is] = [only(before), only(after)];
  const fields = was === null || is === null ? [] : RECORD_FIELDS.filter((field) => comparable(was, field) !== comparable(is, field));
  return [{ item, before: was, after: is, fields }];
}

/** Items whose record is another than at this moment, in the order of the items. */
export function changesSince(submissions: readonly Submission[], moment: string): RecordChange[] {
  const items = [...new Set(submissions.map(({ item }) => item))].sort();
  const before = standingAt(submissions, moment);
  return items.flatMap((item) =>
    changeOf(
      item,
      before.filter((one) => one.item === item),
      submissions.filter((one) => one.item === item && one.standing === 'head'),
    ),
  );
}

/** What stands no more of an item, the newest first. */
export const replacedOf = (submissions: readonly Submission[], item: string): Submission[] =>
  submissions
    .filter((one) => one.item === item && one.standing === 'replaced')
    .sort((one, other) => other.receivedAt.localeCompare(one.receivedAt));
