/** The records of a batch, for whoever asked for it. */

import { done, failed, type Words } from '@double-random/core';
import type { ReportRecord } from '@double-random/reports';
import { momentOf } from '../../outside/outside.js';
import { dayInChina } from '../../plans/year.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import type { TokenActor, UserActor } from '../../rights/actor.js';
import { notAllowed } from '../../rights/not-allowed.js';
import type { Service } from '../../service.js';
import { idsOfVisits } from '../../store/visits/search-visits.js';
import { inspectorsOfVisits } from '../../store/visits/visit-inspectors.js';
import { visitsById } from '../../store/visits/visits.js';
import { DROPPED, VISIT_STATES } from '../../visits/states.js';
import { assignmentSheetOf } from '../records/assignment-sheet.js';
import { type ChosenVisits, visitPapersOf } from '../records/batch.js';
import type { VisitPaper } from '../records/printing.js';
import type { BatchPapers, BatchWish } from './asked.js';

type Source = Pick<Service, 'store' | 'settings' | 'outside'>;

export interface BatchOfRecords {
  readonly total: number;
  /** To be read once. */
  readonly records: AsyncIterable<ReportRecord>;
}

const PAPER_OF: Readonly<Record<Exclude<BatchPapers, 'sheets'>, VisitPaper>> = {
  notices: 'notice',
  orders: 'order',
  records: 'blank',
  'filled-records': 'filled',
};

const chosenBy = ({ visits, from, to, state, region }: BatchWish): ChosenVisits => ({ ids: visits, from, to, state, region });

const GOING = VISIT_STATES.filter((state) => !DROPPED.includes(state));

interface Going {
  /** Staff numbers, sorted. */
  readonly inspectors: readonly string[];
  /** First and last day of their visits; `null`: none has a day. */
  readonly days: { readonly from: string; readonly to: string } | null;
}

/** Who of the department goes to the chosen visits of a task, and when. */
async function goingOf({ store: { db } }: Source, department: string, task: string, wish: BatchWish): Promise<Going> {
  const found = await idsOfVisits(db, {
    seenBy: department,
    task,
    states: GOING.filter((state) => wish.state === undefined || wish.state === state),
    from: wish.from ?? null,
    to: wish.to ?? null,
    placed: null,
    department,
    inspector: null,
    region: wish.region ?? null,
    text: null,
    noticed: false,
    order: 'day',
  });
  const wanted = wish.visits === undefined ? null : new Set(wish.visits);
  const ids = wanted === null ? found : found.filter((id) => wanted.has(id));
  const [places, visits] = [await inspectorsOfVisits(db, ids), await visitsById(db, ids)];
  const own = places.flatMap((place) => (place.department === department && place.inspector !== null ? [place.inspector] : []));
  const days = visits.flatMap(({ date }) => (date === null ? [] : [date])).sort();
  const [from, to] = [days[0], days.at(-1)];
  return { inspectors: [...new Set(own)].sort(), days: from === undefined || to === undefined ? null : { from, to } };
}

/** Each inspector's sheet of the days on which the chosen visits are, with whatever else the inspector does on these days. */
async function sheets(service: Source, by: UserActor, task: string, wish: BatchWish): Promise<ServiceOutcome<BatchOfRecords>> {
  if (by.department === null) return refused('not-found');
  const today = dayInChina(momentOf(service.outside.now()));
  const { inspectors, days } = await goingOf(service, by.department, task, wish);
  const { from, to } = days ?? { from: wish.from ?? today, to: wish.to ?? wish.from ?? today };
  async function* records(): AsyncGenerator<ReportRecord> {
    for (const inspector of inspectors) {
      const sheet = await assignmentSheetOf(service, by, { inspector, from, to });
      // Somebody who has left the directory meanwhile has no sheet.
      if (sheet.ok) yield sheet.value;
    }
  }
  return done({ total: inspectors.length, records: records() });
}

const ONLY_USERS: Words = { zh: '以本人账号登录的计划员', en: 'a planner who is signed in' };

export function recordsOfBatch(
  service: Source,
  by: UserActor | TokenActor,
  task: string,
  wish: BatchWish,
): Promise<ServiceOutcome<BatchOfRecords>> {
  if (wish.papers !== 'sheets') return visitPapersOf(service, by, task, { paper: PAPER_OF[wish.papers], chosen: chosenBy(wish) });
  return by.kind === 'user' ? sheets(service, by, task, wish) : Promise.resolve(failed(notAllowed(ONLY_USERS)));
}
