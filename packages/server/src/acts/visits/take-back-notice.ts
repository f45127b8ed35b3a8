import { done } from '@double-random/core';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { type Actor, owns } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { outdateNotice, standingNotices } from '../../store/visits/notices.js';
import { takeNoticeBack } from '../../store/visits/visit-days.js';
import { act } from '../act.js';
import { noticePartyOf } from './deliver-notice.js';
import { openVisit } from './open-visit.js';

/** The delivery was recorded by mistake; the entry stays readable. Only the department that recorded it. */
export const takeBackNotice = (service: Service, by: Actor, id: string): Promise<ServiceOutcome<null>> =>
  act(service, by, async (acting) => {
    const { tx, at, record } = acting;
    const opened = await openVisit(acting, id);
    if (!opened.ok) return opened;
    const notice = (await standingNotices(tx, [id])).get(id);
    if (notice === undefined) return refused('not-found');
    if (!owns(by, notice.department)) return refused('not-yours', { department: notice.department });
    const party = await noticePartyOf(acting, opened.value, notice.department);
    if (!party.ok) return party;
    await outdateNotice(tx, id, 'taken-back', at);
    await takeNoticeBack(tx, id);
    record('visit.notice-outdated', id, { notice: notice.id, because: 'taken-back' });
    return done(null);
  });
