/** 送达检查通知书: one notice for all departments of a visit; papers are asked for once. */

import { done, type Outcome } from '@double-random/core';
import { isDisclosed } from '../../draws/draw.js';
import { dayInChina } from '../../plans/year.js';
import { refused, type ServiceOutcome, type ServiceProblem } from '../../problems/problems.js';
import { type Actor, actorIdOf } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { findUser } from '../../store/users.js';
import { insertNotice, standingNotices } from '../../store/visits/notices.js';
import { goesThere } from '../../store/visits/visit-inspectors.js';
import { updateVisit } from '../../store/visits/visits.js';
import type { Notice } from '../../visits/notice.js';
import { AHEAD } from '../../visits/states.js';
import { type Acting, act, unchanged } from '../act.js';
import { type OpenVisit, openVisit } from './open-visit.js';
import { ownPartOf } from './own-part.js';

export type Delivery = Pick<Notice, 'number' | 'deliveredOn' | 'method' | 'receivedBy'>;

const isSame = (notice: Notice, { number, deliveredOn, method, receivedBy }: Delivery): boolean =>
  notice.number === number && notice.deliveredOn === deliveredOn && notice.method === method && notice.receivedBy === receivedBy;

/** A department's planner, or one of its inspectors who goes there. @returns the department */
export async function noticePartyOf({ tx, by }: Acting, open: OpenVisit, own: string): Promise<Outcome<string, ServiceProblem>> {
  if (by.kind !== 'user' || by.roles.has('planner')) return done(own);
  const inspector = (await findUser(tx, by.id))?.inspector ?? null;
  const goes = inspector !== null && (await goesThere(tx, open.visit.id, own, inspector));
  return goes ? done(own) : refused('not-sent-there');
}

/** A list that is secret until the visit stays so: no notice goes ahead of the team. */
function dayRefused({ visit, draw }: OpenVisit, { deliveredOn, method }: Delivery, today: string): Outcome<null, ServiceProblem> {
  if (deliveredOn > today) return refused('delivered-in-future', { deliveredOn, today });
  if (AHEAD.includes(visit.state) && visit.date === null) return refused('visit-without-day');
  const tooEarly = AHEAD.includes(visit.state) && visit.date !== null && deliveredOn < visit.date;
  if (!isDisclosed(draw) && (method !== 'on-site' || tooEarly)) return refused('notice-on-site-only', { date: visit.date ?? today });
  return done(null);
}

/** Records that the notice was delivered. The same again changes nothing; another one is refused while this one stands. */
export const deliverNotice = (service: Service, by: Actor, id: string, delivery: Delivery): Promise<ServiceOutcome<Notice>> =>
  act<Notice>(service, by, async (acting) => {
    const { tx, at, record } = acting;
    const opened = await openVisit(acting, id);
    if (!opened.ok) return opened;
    const { visit } = opened.value;
    const part = await ownPartOf(acting, id);
    if (!part.ok) return part;
    const party = await noticePartyOf(acting, opened.value, part.value.department);
    if (!party.ok) return party;
    const standing = (await standingNotices(tx, [id])).get(id);
    if (standing !== undefined) {
      const { department, deliveredOn } = standing;
      return isSame(standing, delivery) ? unchanged(standing) : refused('notice-delivered', { department, deliveredOn });
    }
    const day = dayRefused(opened.value, delivery, dayInChina(at));
    if (!day.ok) return day;
    const notice = {
      id: acting.newId(),
      visit: id,
      department: party.value,
      ...delivery,
      date: visit.date,
      start: visit.start,
      recordedAt: at,
    };
    await insertNotice(tx, notice, actorIdOf(by));
    await updateVisit(tx, id, { ...(visit.state === 'assigned' ? { state: 'notified' as const } : {}), notifiedAt: at });
    record('visit.notice-delivered', id, {
      notice: notice.id,
      deliveredOn: delivery.deliveredOn,
      method: delivery.method,
      number: delivery.number,
    });
    return done({ ...notice, outdated: null });
  });
