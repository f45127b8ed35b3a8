/** Whether visits and what was recorded in them, published and told of them hold together, each table with the others. */

import { createHash } from 'node:crypto';
import { findDraw } from '../../dist/store/draws/draws.js';
import type { Connection } from '../../dist/store/store.js';
import { DROPPED, PUBLISHED, type VisitState } from '../../dist/visits/states.js';
import { lineOf } from './agreement.js';
import { type EditionRow, editionsFaults, readEditions } from './editions-whole.js';

interface VisitRow {
  readonly id: string;
  readonly draw_id: string;
  readonly entity: string;
  readonly state: VisitState;
  readonly on_site_at: string | null;
  readonly ended_on: string | null;
}

interface PartRow {
  readonly visit_id: string;
  readonly department: string;
  readonly state: string;
  readonly ended_on: string | null;
}

type Row = Readonly<Record<string, string | null>>;

/** What stands of a visit. */
interface OneVisit {
  readonly visit: VisitRow;
  readonly parts: readonly PartRow[];
  readonly editions: readonly EditionRow[];
  readonly isCorrected: boolean;
  readonly openFollowUps: number;
  readonly hasBegun: boolean;
  readonly isNotified: boolean;
}

/** The state that follows from everything else. */
function expectedState({ visit, parts, editions, isCorrected, openFollowUps, hasBegun, isNotified }: OneVisit): readonly VisitState[] {
  if (DROPPED.includes(visit.state)) return [visit.state];
  if (!hasBegun) return [isNotified ? 'notified' : 'assigned'];
  if (editions.length > 0 && !isCorrected) return openFollowUps > 0 ? ['follow_up'] : PUBLISHED.filter((state) => state !== 'follow_up');
  const states = parts.map(({ state }) => state);
  if (states.includes('returned')) return ['returned'];
  if (states.includes('awaiting')) return ['on_site'];
  return states.every((state) => state === 'passed') ? ['reviewed'] : ['recorded'];
}

function visitFaults(one: OneVisit): readonly string[] {
  const { visit, parts, editions, isCorrected, hasBegun } = one;
  const faults: string[] = [];
  const wanted = expectedState(one);
  if (!wanted.includes(visit.state)) faults.push(`visit ${visit.id}: ${visit.state} while it should be ${wanted.join(' or ')}`);
  if (!DROPPED.includes(visit.state) && hasBegun !== (visit.on_site_at !== null))
    faults.push(`visit ${visit.id}: its beginning is missing, or there was none`);
  const end =
    parts
      .flatMap(({ ended_on }) => ended_on ?? [])
      .toSorted()
      .at(-1) ?? null;
  if (visit.ended_on !== end) faults.push(`visit ${visit.id}: ended on ${visit.ended_on}, and its last part on ${end}`);
  const last = editions.at(-1);
  if (isCorrected && (last === undefined || last.state === 'withdrawn')) faults.push(`visit ${visit.id}: a correction of nothing`);
  return faults;
}

/** Each submission stands unless another one takes its place; these rounds make no circles. */
async function wrongStandings(db: Connection): Promise<readonly string[]> {
  const replaced = new Set<string>(await db('submission_replaces').pluck('replaced_id'));
  const rows: Row[] = await db('submissions').select('id', 'standing');
  return rows
    .filter(({ id, standing }) => standing !== (replaced.has(id ?? '') ? 'replaced' : 'head'))
    .map(({ id, standing }) => `submission ${id} is ${standing}`);
}

async function brokenAttachments(db: Connection, known: Set<string>): Promise<readonly string[]> {
  const faults: string[] = [];
  const rows: { sha256: string; upload: string }[] = await db('attachments').select('sha256', 'upload');
  for (const { sha256, upload } of rows.filter((row) => !known.has(row.sha256))) {
    known.add(sha256);
    const parts: Buffer[] = await db('attachment_parts').where({ upload }).orderBy('part').pluck('bytes');
    if (createHash('sha256').update(Buffer.concat(parts)).digest('hex') !== sha256) faults.push(`attachment ${sha256} is not whole`);
  }
  const lost: string[] = await db('submission_attachments').whereNotIn('sha256', db('attachments').select('sha256')).pluck('sha256');
  return [...faults, ...lost.map((sha256) => `attachment ${sha256} is referred to and not there`)];
}

/** Who goes where, against the replayed state of the draw: these rounds change no team that has gone. */
async function strayTeams(db: Connection, visits: readonly VisitRow[]): Promise<readonly string[]> {
  const faults: string[] = [];
  const places: Row[] = await db('visit_inspectors').select('visit_id', 'department', 'place', 'role', 'inspector');
  for (const draw of new Set(visits.filter(({ state }) => state !== 'voided').map(({ draw_id }) => draw_id))) {
    const going = new Map(
      visits.filter(({ draw_id, state }) => draw_id === draw && !DROPPED.includes(state)).map(({ id, entity }) => [id, entity]),
    );
    const replayed = (await findDraw(db, draw))?.replayed;
    const drawn = (replayed?.teams ?? []).flatMap(([department, entity, seats]) =>
      seats.map(([role, inspector], place) => lineOf([department, entity, place, role, inspector])),
    );
    const stored = places.flatMap(({ visit_id, department, place, role, inspector }) => {
      const entity = going.get(visit_id ?? '');
      return entity === undefined ? [] : [lineOf([department, entity, place, role, inspector])];
    });
    if (drawn.toSorted().join('\n') !== stored.toSorted().join('\n'))
      faults.push(`draw ${draw}: other people go to its visits than were drawn`);
    if ([...going.values()].toSorted().join() !== [...(replayed?.selected ?? [])].toSorted().join())
      faults.push(`draw ${draw}: its visits are not to those drawn`);
  }
  return faults;
}

/** Every entry of the log that a webhook has come past is one delivery, and nothing else is. */
async function strayDeliveries(db: Connection): Promise<readonly string[]> {
  const faults: string[] = [];
  const hooks: { id: string; events: string; announced: number | string }[] = await db('webhooks').select('id', 'events', 'announced');
  for (const { id, events, announced } of hooks) {
    const added: { sequence: number | string } = await db('audit_entries')
      .where({ event: 'webhook.added', subject_id: id })
      .first('sequence');
    const wanted: (number | string)[] = await db('audit_entries')
      .whereIn('event', JSON.parse(events) as string[])
      .where('sequence', '>', Number(added.sequence))
      .where('sequence', '<=', Number(announced))
      .pluck('sequence');
    const written: (number | string)[] = await db('webhook_deliveries')
      .where({ webhook_id: id })
      .whereNotNull('sequence')
      .pluck('sequence');
    const [one, other] = [wanted, written].map((sequences) =>
      sequences
        .map(Number)
        .toSorted((a, b) => a - b)
        .join(),
    );
    if (one !== other) faults.push(`webhook ${id}: told of ${other}, to be told of ${one}`);
  }
  return faults;
}

/**
 * What is wrong with the second half of the service's tables, in words.
 * @param knownAttachments those that were looked at, kept up: they never change
 */
export async function visitsFaults(db: Connection, knownAttachments: Set<string>): Promise<readonly string[]> {
  const visits: VisitRow[] = await db('visits').select('id', 'draw_id', 'entity', 'state', 'on_site_at', 'ended_on');
  const parts: PartRow[] = await db('visit_parts').select('visit_id', 'department', 'state', 'ended_on');
  const editions = await readEditions(db);
  const underWay: string[] = await db('corrections as c')
    .join('publications as p', 'p.id', 'c.publication_id')
    .where({ 'c.state': 'under_way' })
    .pluck('p.visit_id');
  const open: string[] = await db('follow_ups').where({ state: 'open' }).pluck('visit_id');
  const begun = new Set<string>([...(await db('arrivals').pluck('visit_id')), ...(await db('submissions').pluck('visit_id'))]);
  const notified: string[] = await db('notices').whereNull('outdated_at').pluck('visit_id');
  const together = visits.map((visit): OneVisit => {
    const isOfVisit = ({ visit_id }: { readonly visit_id: string }): boolean => visit_id === visit.id;
    return {
      visit,
      parts: parts.filter(isOfVisit),
      editions: editions.filter(isOfVisit),
      isCorrected: underWay.includes(visit.id),
      openFollowUps: open.filter((one) => one === visit.id).length,
      hasBegun: begun.has(visit.id),
      isNotified: notified.includes(visit.id),
    };
  });
  return [
    ...together.flatMap(visitFaults),
    ...(await editionsFaults(db, editions)),
    ...(await wrongStandings(db)),
    ...(await brokenAttachments(db, knownAttachments)),
    ...(await strayTeams(db, visits)),
    ...(await strayDeliveries(db)),
  ];
}
