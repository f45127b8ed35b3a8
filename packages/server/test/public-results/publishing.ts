/** Published results for tests and benches, written by the store's own functions: what acts check before is taken as checked. */

import { contentHash, itemRows, resultContent } from '../../dist/publications/content.js';
import type { Publication } from '../../dist/publications/publication.js';
import type { StandingRecord } from '../../dist/records/standing-record.js';
import { RESULT_CODE_TABLES } from '../../dist/results/code-table.js';
import { findDraw } from '../../dist/store/draws/draws.js';
import { insertPublicationItems } from '../../dist/store/publications/publication-items.js';
import { insertPublication, setCorrected } from '../../dist/store/publications/publications.js';
import type { Store, Transaction } from '../../dist/store/store.js';
import { partsOf } from '../../dist/store/task-parts.js';
import { findTask } from '../../dist/store/tasks.js';
import { dispatchedItems } from '../../dist/store/visits/dispatched-items.js';
import { inspectorsOfVisits } from '../../dist/store/visits/visit-inspectors.js';
import { partsOfVisits } from '../../dist/store/visits/visit-parts.js';
import type { DispatchedItem, Visit } from '../../dist/visits/visit.js';

const CODES = RESULT_CODE_TABLES[1];

/** What the inspectors found, told by the number of the visit: of seven items one has a problem. */
const recordOf = (visit: number, item: DispatchedItem, at: string): StandingRecord => {
  const place = visit % 7 === 0 ? 6 : 0;
  return {
    department: item.department,
    item: item.item,
    submission: `submission-${visit}-${item.item}`,
    codeTable: CODES.id,
    result: CODES.codes[place]?.code ?? '',
    method: 'on-site',
    finding: place === 0 ? '' : '消防通道堆放杂物',
    disposition: place === 0 ? 'none' : 'order-to-correct',
    correctBy: place === 0 ? null : '2026-12-31',
    attachments: [],
    inspector: '',
    device: 'phone',
    madeAt: at,
    receivedAt: at,
    membership: 'present',
  };
};

export interface Publishing {
  /** The moment of the n-th publication. */
  readonly at: (n: number) => string;
  readonly endedOn: string;
  readonly dueOn: string;
  readonly year: number;
}

/** Publishes the first edition of visits of one draw. @returns ids of the publications, in the order of the visits */
export async function publishVisits(store: Store, visits: readonly Visit[], how: Publishing, from = 0): Promise<readonly string[]> {
  const [first] = visits;
  if (first === undefined) return [];
  const { db } = store;
  const [task, draw] = [await findTask(db, first.task), await findDraw(db, first.draw)];
  if (task === null || draw === null) throw new Error('a visit has a task and a draw');
  const [taskParts, items, ids] = [await partsOf(db, task.id), await dispatchedItems(db, draw.id), visits.map(({ id }) => id)];
  const [parts, places] = [await partsOfVisits(db, ids), await inspectorsOfVisits(db, ids)];
  const persons = new Map(
    places.map(({ department, inspector }) => [`${department}/${inspector}`, { name: '李某', certificate: `33-${inspector}` }]),
  );
  const contents = visits.map((visit, n) =>
    resultContent(
      {
        task,
        taskParts,
        draw,
        visit: { ...visit, endedOn: how.endedOn, dueOn: how.dueOn },
        parts: parts.filter((part) => part.visit === visit.id).map((part) => ({ ...part, endedOn: how.endedOn })),
        items,
        records: items.map((item) => recordOf(from + n, item, how.at(from + n))),
        places: places.filter((place) => place.visit === visit.id),
        persons,
      },
      { id: `result-${visit.id}`, edition: 1, publishedAt: how.at(from + n), dueOn: how.dueOn, lateDays: 0, supersedes: null },
    ),
  );
  await store.transact(async (tx) => {
    for (const [n, visit] of visits.entries()) await write(tx, visit, contents[n] as Publication['content'], how.year);
    await insertPublicationItems(
      tx,
      contents.flatMap((content) => itemRows(content, how.year)),
    );
    await markPublished(tx, ids, how);
  });
  return contents.map(({ id }) => id);
}

/** Brings visits to where a publication leaves them, all at once. */
async function markPublished(tx: Transaction, ids: readonly string[], { at, endedOn, dueOn }: Publishing): Promise<void> {
  const now = at(0);
  const state = { state: 'published', on_site_at: now, ended_on: endedOn, due_on: dueOn };
  await tx('visits').whereIn('id', ids).update(state);
  const passed = { state: 'passed', ended_on: endedOn, entered_at: now, entered_by: 'user', reviewed_at: now, reviewed_by: 'user' };
  await tx('visit_parts').whereIn('visit_id', ids).update(passed);
}

/** Writes an edition, without the rows of its items. */
async function write(tx: Transaction, visit: Visit, content: Publication['content'], year: number): Promise<void> {
  await insertPublication(tx, {
    id: content.id,
    visit: visit.id,
    task: visit.task,
    draw: visit.draw,
    entity: visit.entity,
    uscc: content.entity.uscc,
    name: content.entity.name,
    region: content.entity.region,
    edition: content.edition,
    content,
    contentHash: contentHash(content),
    publishedAt: content.publishedAt,
    publishedBy: 'user:test',
    endedOn: content.endedOn,
    dueOn: content.dueOn,
    lateDays: content.lateDays,
    objectionsUntil: '2027-01-31',
    supersedes: content.supersedes?.id ?? null,
    year,
  });
}

/** Publishes the next edition of a result, with a change of its content. @returns its id */
export async function correctPublished(
  { transact }: Store,
  visit: Visit,
  before: Publication,
  at: string,
  change: (content: Publication['content']) => Publication['content'],
): Promise<string> {
  const id = `${before.id}-${before.edition + 1}`;
  const next = { ...before.content, id, edition: before.edition + 1, publishedAt: at, supersedes: { id: before.id, reason: '记录有误' } };
  await transact(async (tx) => {
    await setCorrected(tx, before.id, at);
    const content = change(next);
    await write(tx, visit, content, before.year);
    await insertPublicationItems(tx, itemRows(content, before.year));
  });
  return id;
}
