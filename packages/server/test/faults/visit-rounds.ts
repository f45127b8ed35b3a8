/**
 * The visits of tasks that have been drawn, from the dispatch to the correction of what was published. What can be done is read from the database alone, so whoever
 * comes after somebody who vanished goes on where things stand, and asks again for whatever may have been done already.
 */

import { deliverWebhooks } from '../../dist/acts/exchange/deliver.js';
import { dispatch } from '../../dist/acts/visits/dispatch.js';
import { momentOf } from '../../dist/outside/outside.js';
import type { Service } from '../../dist/service.js';
import { webhooksWithDue } from '../../dist/store/exchange/deliveries.js';
import { allWebhooks } from '../../dist/store/exchange/webhooks.js';
import { AHEAD, PUBLISHED } from '../../dist/visits/states.js';
import { plannerOf } from '../directories/importing.js';
import { valueIn } from '../support/outcome.js';
import { type Kind, type Step, VISIT_KINDS, type VisitKind } from './kinds.js';
import { correct, deliverNoticeOf, enter, INITIATING, publishIt, record, report, review, schedule, withdrawIt } from './visit-acts.js';
import { type VisitStanding, visitStandings } from './visit-standings.js';

const never = new AbortController().signal;

const step = (kind: VisitKind, perform: () => Promise<unknown>): Step => ({ kind, perform: async () => void (await perform()) });

/** What the people of a visit have to do next; once it is published, its correction. */
function stepOfVisit(service: Service, standing: VisitStanding): Step | null {
  const { visit, parts, publication } = standing;
  if (publication?.state === 'withdrawn') return null;
  if (PUBLISHED.includes(visit.state)) return step('correct', () => correct(service, standing));
  if (parts.some(({ records, wanted }) => records < wanted)) return step('record', () => record(service, standing));
  if (parts.some(({ state }) => state === 'awaiting' || state === 'returned')) return step('enter', () => enter(service, standing));
  if (parts.some(({ state }) => state === 'entered')) return step('review', () => review(service, standing));
  return step('publish', () => publishIt(service, standing));
}

async function dispatches(service: Service): Promise<readonly Step[]> {
  const drawn: string[] = await service.store.db('tasks').where({ state: 'drawn' }).orderBy('id').pluck('id');
  return drawn.map((task) => step('dispatch', () => dispatch(service, plannerOf(INITIATING), task).then(valueIn)));
}

const isAhead = ({ visit }: VisitStanding): boolean => AHEAD.includes(visit.state);

/** Of tasks with visits that have no day, or of any with visits ahead if that is what is wanted. */
function schedules(service: Service, standings: readonly VisitStanding[], wanted: Kind): readonly Step[] {
  const open = standings.filter((standing) => isAhead(standing) && (wanted === 'schedule' || standing.visit.date === null));
  const tasks = [...new Set(open.map(({ visit }) => visit.task))];
  return tasks.map((task) => step('schedule', () => schedule(service, task)));
}

const notices = (service: Service, standings: readonly VisitStanding[]): readonly Step[] =>
  standings
    .filter(({ visit }) => visit.state === 'assigned' && visit.date !== null)
    .map((standing) => step('notice', () => deliverNoticeOf(service, standing)));

/** In each task one inspector reports something before anybody goes there: of an entity that is not found, or of the own person. */
async function reports(service: Service, standings: readonly VisitStanding[]): Promise<readonly Step[]> {
  const changed: string[] = await service.store.db('draw_events as e').join('draws as d', 'd.id', 'e.draw_id').pluck('d.task_id');
  return standings
    .filter((standing) => isAhead(standing) && !changed.includes(standing.visit.task))
    .map((standing) => step('report', () => report(service, standing, standing.place % 2 === 0 ? 'cannot-find' : 'recusal')));
}

async function isAnythingToSend({ store: { db }, outside }: Service): Promise<boolean> {
  if ((await webhooksWithDue(db, momentOf(outside.now()))).length > 0) return true;
  for (const { events, announced } of await allWebhooks(db)) {
    const untold = await db('audit_entries').whereIn('event', events).where('sequence', '>', announced).first('sequence');
    if (untold !== undefined) return true;
  }
  return false;
}

/** What nobody has to do for things to go on. */
async function atWill(service: Service, standings: readonly VisitStanding[], wanted: Kind): Promise<readonly Step[]> {
  if (wanted === 'deliver' && (await isAnythingToSend(service))) return [step('deliver', () => deliverWebhooks(service, never))];
  if (wanted !== 'withdraw') return [];
  return standings
    .filter(({ publication }) => publication !== null && publication.state !== 'withdrawn')
    .map((standing) => step('withdraw', () => withdrawIt(service, standing)));
}

const rankOf = ({ kind }: Step): number => VISIT_KINDS.indexOf(kind as VisitKind);

/** The step of the wanted kind; if there is none, the one that comes nearest before it, else the last of all. Throws when everything is done. */
export async function dueVisitStep(service: Service, wanted: Kind): Promise<Step> {
  const standings = await visitStandings(service.store.db);
  const steps = [
    ...(await dispatches(service)),
    ...schedules(service, standings, wanted),
    ...notices(service, standings),
    ...(await reports(service, standings)),
    ...standings.flatMap((standing) => stepOfVisit(service, standing) ?? []),
    ...(await atWill(service, standings, wanted)),
  ].toSorted((one, other) => rankOf(one) - rankOf(other));
  const goal = VISIT_KINDS.indexOf(wanted as VisitKind);
  const next = steps.find(({ kind }) => kind === wanted) ?? steps.findLast((one) => rankOf(one) < goal) ?? steps.at(-1);
  if (next === undefined) throw new Error('every visit is done with');
  return next;
}
