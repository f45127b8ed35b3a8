/** Of visits, from the dispatch to what follows from published results. */

import type { HashedEntry } from '../../dist/store/audit.js';
import { type Agreement, type Facts, lineOf, recorded, standing } from './agreement.js';

const detail = ({ details }: HashedEntry, name: string): unknown => (details as Facts)[name];

const textsIn = (entry: HashedEntry, name: string): readonly string[] => (detail(entry, name) ?? []) as readonly string[];

/** What an entry makes of the parts of a visit; `*` is all of them. */
function partChanges(entry: HashedEntry): readonly (readonly [visit: string, department: string, state: string])[] {
  const { event, subject } = entry;
  const [department, visit] = [String(detail(entry, 'department')), String(detail(entry, 'visit'))];
  switch (event) {
    case 'part.entered':
      return [[subject.id, department, 'entered']];
    case 'part.reopened':
      return [[subject.id, department, 'awaiting']];
    case 'visit.part-passed':
      return [[subject.id, department, 'passed']];
    case 'visit.part-returned':
      return [[subject.id, department, 'returned']];
    case 'result.correction-begun':
      return textsIn(entry, 'departments').map((one) => [visit, one, 'returned'] as const);
    case 'result.withdrawn':
      return [[visit, '*', 'passed']];
    default:
      return [];
  }
}

/** The states in which the log leaves the parts of visits, but for those that wait. */
function partStates(entries: readonly HashedEntry[]): readonly string[] {
  const states = new Map<string, string>();
  for (const [visit, department, state] of entries.flatMap(partChanges)) {
    const changed = department === '*' ? [...states.keys()].filter((key) => key.startsWith(`${visit} `)) : [`${visit} ${department}`];
    for (const key of changed) states.set(key, state);
  }
  return [...states].filter(([, state]) => state !== 'awaiting').map(lineOf);
}

/** How many visits the log gives a draw. */
function visitCounts(entries: readonly HashedEntry[]): readonly string[] {
  const counts = new Map<string, number>();
  const add = (draw: string, count: number): void => void counts.set(draw, (counts.get(draw) ?? 0) + count);
  for (const entry of entries) {
    if (entry.event === 'task.dispatched') add(String(detail(entry, 'draw')), Number(detail(entry, 'visits')));
    if (entry.event === 'visit.substitutes-added') add(entry.subject.id, textsIn(entry, 'entities').length);
  }
  return [...counts].map(lineOf);
}

/** How often the schedule of a task was asked for or made, and what came of it the last time. */
function schedules(entries: readonly HashedEntry[]): readonly string[] {
  const versions = new Map<string, number>();
  const made = new Map<string, string>();
  for (const entry of entries.filter(({ event }) => event === 'task.schedule-asked' || event === 'task.scheduled')) {
    versions.set(entry.subject.id, (versions.get(entry.subject.id) ?? 0) + 1);
    if (entry.event === 'task.scheduled') made.set(entry.subject.id, lineOf([detail(entry, 'placed'), detail(entry, 'days')]));
  }
  return [...versions].map(([task, version]) => lineOf([task, version, made.get(task) ?? 'none']));
}

const inState = (table: string, columns: readonly string[], ...states: readonly string[]) =>
  standing(table, columns, (query) => query.whereIn('state', [...states]));

const ON_PARTS = { 'visit.part-passed': 'pass', 'visit.part-returned': 'return' } as const;

/** Files that nobody refers to are not removed within the time of these rounds, and webhooks neither changed nor deleted. */
export const VISIT_AGREEMENTS: readonly Agreement[] = [
  {
    what: 'visits of draws',
    recorded: visitCounts,
    standing: async (db) => {
      const rows: Facts[] = await db('visits').groupBy('draw_id').select('draw_id').count({ count: '*' });
      return rows.map((row) => lineOf([row['draw_id'], row['count']]));
    },
  },
  {
    what: 'schedules',
    recorded: schedules,
    standing: async (db) => {
      const rows: { task_id: string; version: number; plan: string | null }[] = await db('schedules').select('task_id', 'version', 'plan');
      return rows.map(({ task_id, version, plan }) => {
        const made = plan === null ? null : (JSON.parse(plan) as { placed: number; days: number });
        return lineOf([task_id, version, made === null ? 'none' : lineOf([made.placed, made.days])]);
      });
    },
  },
  {
    what: 'notices',
    recorded: recorded(['visit.notice-delivered'], 'notice'),
    standing: standing('notices', ['visit_id', 'id']),
  },
  {
    what: 'dropped visits',
    recorded: recorded(['visit.dropped'], 'as'),
    standing: standing('visits', ['id', 'state'], (query) => query.whereNotNull('dropped_at')),
  },
  {
    what: 'arrivals',
    recorded: recorded(['visit.arrived'], 'department', 'inspector'),
    standing: standing('arrivals', ['visit_id', 'department', 'inspector']),
  },
  { what: 'attached files', recorded: recorded(['attachment.stored'], 'size'), standing: standing('attachments', ['sha256', 'size']) },
  {
    what: 'submissions',
    recorded: recorded(['record.submitted'], 'visit', 'department', 'item', 'inspector', 'contentHash'),
    standing: standing('submissions', ['id', 'visit_id', 'department', 'item', 'inspector', 'content_hash']),
  },
  { what: 'reports', recorded: recorded(['report.filed'], 'kind'), standing: standing('visit_reports', ['id', 'kind']) },
  {
    what: 'accepted reports',
    recorded: recorded(['report.accepted'], 'event'),
    standing: inState('visit_reports', ['id', 'event'], 'accepted'),
  },
  { what: 'declined reports', recorded: recorded(['report.declined']), standing: inState('visit_reports', ['id'], 'declined') },
  {
    what: 'parts of visits',
    recorded: partStates,
    standing: standing('visit_parts', ['visit_id', 'department', 'state'], (query) => query.whereNot({ state: 'awaiting' })),
  },
  {
    what: 'reviews',
    recorded: (entries) =>
      entries.flatMap((entry) => {
        const decision = ON_PARTS[entry.event as keyof typeof ON_PARTS];
        return decision === undefined ? [] : [lineOf([entry.subject.id, detail(entry, 'department'), decision])];
      }),
    standing: standing('reviews', ['visit_id', 'department', 'decision']),
  },
  {
    what: 'publications',
    recorded: recorded(['result.published'], 'visit', 'task', 'edition', 'contentHash', 'supersedes'),
    standing: standing('publications', ['id', 'visit_id', 'task_id', 'edition', 'content_hash', 'supersedes']),
  },
  {
    what: 'superseded publications',
    recorded: recorded(['result.corrected'], 'by'),
    standing: async (db) => {
      const rows: Facts[] = await db('publications as p')
        .join('publications as next', 'next.supersedes', 'p.id')
        .where({ 'p.state': 'corrected' })
        .select('p.id', 'next.id as by');
      return rows.map((row) => lineOf([row['id'], row['by']]));
    },
  },
  { what: 'withdrawn publications', recorded: recorded(['result.withdrawn']), standing: inState('publications', ['id'], 'withdrawn') },
  {
    what: 'corrections',
    recorded: recorded(['result.correction-begun'], 'reason'),
    standing: standing('corrections', ['publication_id', 'reason']),
  },
  {
    what: 'objections',
    recorded: recorded(['objection.received'], 'publication'),
    standing: standing('objections', ['id', 'publication_id']),
  },
  {
    what: 'decided objections',
    recorded: recorded(['objection.decided'], 'decision'),
    standing: inState('objections', ['id', 'state'], 'upheld', 'corrected', 'withdrawn', 'moot'),
  },
  {
    what: 'follow-ups',
    recorded: recorded(['follow-up.opened'], 'visit', 'department', 'item', 'kind'),
    standing: standing('follow_ups', ['id', 'visit_id', 'department', 'item', 'kind']),
  },
  { what: 'done follow-ups', recorded: recorded(['follow-up.done']), standing: inState('follow_ups', ['id'], 'done') },
  { what: 'cancelled follow-ups', recorded: recorded(['follow-up.cancelled']), standing: inState('follow_ups', ['id'], 'cancelled') },
];
