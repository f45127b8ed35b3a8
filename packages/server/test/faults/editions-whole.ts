/** Whether published results hold together: each edition in itself, with those before and after it, and with what was said against it. */

import { createHash } from 'node:crypto';
import { canonicalText } from '@double-random/core';
import { itemRows } from '../../dist/publications/content.js';
import type { PublicationItem } from '../../dist/publications/publication.js';
import type { PublishedResult } from '../../dist/publications/published-result.js';
import type { Connection } from '../../dist/store/store.js';
import { lineOf } from './agreement.js';

export interface EditionRow {
  readonly id: string;
  readonly visit_id: string;
  readonly edition: number;
  readonly state: string;
  readonly content: string;
  readonly content_hash: string;
  readonly published_at: string;
  readonly supersedes: string | null;
  readonly superseded_at: string | null;
  readonly year: number;
  readonly departments: number;
  readonly problems: number;
}

/** @param editions of one visit, in their order */
function orderFaults(editions: readonly EditionRow[]): readonly string[] {
  const faults: string[] = [];
  for (const [before, { id, edition, state, supersedes, superseded_at }] of editions.entries()) {
    const next = editions[before + 1];
    if (edition !== before + 1) faults.push(`publication ${id}: edition ${edition} after ${before}`);
    if (supersedes !== (editions[before - 1]?.id ?? null)) faults.push(`publication ${id}: supersedes ${supersedes}`);
    if ((state === 'corrected') !== (next !== undefined)) faults.push(`publication ${id}: ${state}, followed by ${next?.id ?? 'none'}`);
    if (superseded_at !== (next?.published_at ?? null))
      faults.push(`publication ${id}: superseded at ${superseded_at}, not when the next was published`);
  }
  return faults;
}

const itemLine = (item: PublicationItem): string =>
  lineOf([item.publication, item.department, item.item, item.result, item.outcome, item.disposition, item.year]);

function editionFaults(row: EditionRow, stored: readonly PublicationItem[]): readonly string[] {
  const { id, edition, content, content_hash, published_at, supersedes } = row;
  const faults: string[] = [];
  const said = JSON.parse(content) as PublishedResult;
  if (createHash('sha256').update(content, 'utf8').digest('hex') !== content_hash)
    faults.push(`publication ${id}: its hash is not that of its content`);
  if (canonicalText(said) !== content) faults.push(`publication ${id}: its content is not canonical`);
  const rows = itemRows(said, row.year);
  const [columns, members] = [
    [id, edition, published_at, supersedes, row.departments, row.problems],
    [
      said.id,
      said.edition,
      said.publishedAt,
      said.supersedes?.id ?? null,
      new Set(rows.map(({ department }) => department)).size,
      rows.filter(({ outcome }) => outcome === 'problem').length,
    ],
  ].map(lineOf);
  if (columns !== members) faults.push(`publication ${id}: its row says ${columns}, its content ${members}`);
  const [items, wanted] = [stored.filter(({ publication }) => publication === id), rows].map((some) =>
    some.map(itemLine).toSorted().join('\n'),
  );
  if (items !== wanted) faults.push(`publication ${id}: its items are not those of its content`);
  return faults;
}

async function strayRows(db: Connection, editions: readonly EditionRow[]): Promise<readonly string[]> {
  const findable: string[] = await db('result_search').pluck('publication_id');
  const known = new Set(findable);
  const done: string[] = await db('corrections').where({ state: 'done' }).pluck('publication_id');
  return [
    ...editions.filter(({ id }) => !known.has(id)).map(({ id }) => `publication ${id} cannot be found`),
    ...editions
      .filter(({ id, state }) => (state === 'corrected') !== (done.filter((one) => one === id).length === 1))
      .map(({ id, state }) => `publication ${id}: ${state}, with ${done.filter((one) => one === id).length} corrections done`),
  ];
}

/** An edition that holds is in the state that the objections to it make. */
async function strayObjections(db: Connection, editions: readonly EditionRow[]): Promise<readonly string[]> {
  const objections: { publication_id: string; state: string }[] = await db('objections').select('publication_id', 'state');
  return editions
    .filter(({ state }) => state !== 'corrected' && state !== 'withdrawn')
    .flatMap(({ id, state }) => {
      const states = objections.filter(({ publication_id }) => publication_id === id).map((objection) => objection.state);
      const waits = states.includes('open') || states.includes('corrected');
      const wanted = states.length === 0 ? 'published' : waits ? 'objection_open' : 'upheld';
      return state === wanted ? [] : [`publication ${id}: ${state} while its objections are ${states.join(', ')}`];
    });
}

export const readEditions = async (db: Connection): Promise<readonly EditionRow[]> => db('publications').orderBy('edition');

/** What is wrong with them, in words. */
export async function editionsFaults(db: Connection, editions: readonly EditionRow[]): Promise<readonly string[]> {
  const items: PublicationItem[] = await db('publication_items').select('*', 'publication_id as publication');
  const visits = new Set(editions.map(({ visit_id }) => visit_id));
  return [
    ...[...visits].flatMap((visit) => orderFaults(editions.filter(({ visit_id }) => visit_id === visit))),
    ...editions.flatMap((edition) => editionFaults(edition, items)),
    ...(await strayRows(db, editions)),
    ...(await strayObjections(db, editions)),
  ];
}
