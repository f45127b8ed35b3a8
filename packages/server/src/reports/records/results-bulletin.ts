/**
 * 抽查结果公示表, from the store: the results of a task that hold now, and what is left of those that were withdrawn. Nothing in it that the public does not
 * read one by one: whom a withdrawn result was about is not said, and persons are named by the task's rule, as the results were published.
 */

import { done } from '@double-random/core';
import type { ResultsBulletinRecord } from '@double-random/reports';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import type { PublishedInspector, PublishedItem, PublishedPart } from '../../publications/published-result.js';
import { PUBLICATION_STATE_WORDS } from '../../publications/states.js';
import type { Service } from '../../service.js';
import { inPages } from '../../store/directories/pages.js';
import { type PublicEdition, publicEditionsOfTask } from '../../store/publications/public-editions.js';
import type { Connection } from '../../store/store.js';
import { partsOf } from '../../store/task-parts.js';
import { findTask } from '../../store/tasks.js';
import { countVisits } from '../../store/visits/visits.js';
import { inOrder } from '../../tasks/parts-order.js';
import { departmentName } from '../names/departments.js';
import { type RegionNames, regionNames } from '../names/regions.js';
import { PUBLIC_PATHS, publicAddress } from '../public-addresses.js';

type Bulletin = ResultsBulletinRecord;

const PAGE = 500;

/** As far as the task's rule names persons: 王某 and 33-001, 王*, or the certificate alone. */
const inspectorOf = ({ name, certificate }: PublishedInspector) => ({ name: name ?? null, certificate: certificate ?? null });

const itemOf = ({ item, name, result, finding, disposition, correctBy }: PublishedItem) => ({
  item,
  name,
  result: { zh: result.zh, en: result.en },
  finding,
  disposition: { zh: disposition.zh, en: disposition.en },
  correctBy,
});

const partOf = ({ department, name, nameEn, inspectors, items }: PublishedPart) => ({
  department: departmentName(department, name, nameEn),
  inspectors: inspectors.map(inspectorOf),
  items: items.map(itemOf),
});

function resultOf({ publication, correctionSince }: PublicEdition, regionOf: RegionNames): Bulletin['results'][number] {
  const { id, edition, state, content, contentHash } = publication;
  const { entity, supersedes } = content;
  return {
    id,
    edition,
    state: { name: PUBLICATION_STATE_WORDS[state], correctionSince },
    entity: { id: entity.id, uscc: entity.uscc, name: entity.name, region: regionOf(entity.region) },
    endedOn: content.endedOn,
    publishedAt: content.publishedAt,
    dueOn: content.dueOn,
    lateDays: content.lateDays,
    contentHash,
    correction: supersedes === null ? null : { of: supersedes.id, reason: supersedes.reason },
    parts: content.parts.map(partOf),
  };
}

const tombstoneOf = (
  { publication: { id, edition, publishedAt } }: PublicEdition,
  { at, reason }: NonNullable<PublicEdition['withdrawn']>,
): Bulletin['tombstones'][number] => ({ id, edition, publishedAt, withdrawnAt: at, reason });

/** Each page is made into rows at once, so that no more than a page stands in memory as it was stored. */
async function resultsOf(db: Connection, task: string, regionOf: RegionNames): Promise<Pick<Bulletin, 'results' | 'tombstones'>> {
  const results: Bulletin['results'][number][] = [];
  const tombstones: Bulletin['tombstones'][number][] = [];
  const pages = inPages<PublicEdition>(PAGE, (last) => publicEditionsOfTask(db, task, last?.publication ?? null, PAGE));
  for await (const page of pages) {
    for (const edition of page) {
      if (edition.withdrawn === null) results.push(resultOf(edition, regionOf));
      else tombstones.push(tombstoneOf(edition, edition.withdrawn));
    }
  }
  return { results, tombstones };
}

/** Times of the store sort as texts. */
function lastOf({ results, tombstones }: Pick<Bulletin, 'results' | 'tombstones'>, atFirst: string): string {
  const times = [
    ...results.flatMap(({ publishedAt, state }) => [publishedAt, state.correctionSince ?? atFirst]),
    ...tombstones.map(({ withdrawnAt }) => withdrawnAt),
  ];
  return times.reduce((last, at) => (at > last ? at : last), atFirst);
}

/** A task that is not public is not found; one without results yet has an empty bulletin, as of when it became public. */
export async function resultsBulletinOf(
  { store: { db }, settings }: Pick<Service, 'store' | 'settings'>,
  id: string,
): Promise<ServiceOutcome<Bulletin>> {
  const task = await findTask(db, id);
  if (task === null || task.publicSince === null) return refused('not-found');
  const [parts, visits, shown] = await Promise.all([partsOf(db, id), countVisits(db, id), resultsOf(db, id, regionNames(task))]);
  return done({
    report: 'results-bulletin',
    task: { id: task.id, drawId: task.drawId, title: task.title, documentNumber: task.documentNumber },
    departments: inOrder(parts).map(({ department, name, nameEn }) => departmentName(department, name, nameEn)),
    asOf: lastOf(shown, task.publicSince),
    visits: visits.all,
    objectionDays: settings.objectionDays,
    ...shown,
    address: publicAddress(settings, PUBLIC_PATHS.resultsOf(task.id)),
  });
}
