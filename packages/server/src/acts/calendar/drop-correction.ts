import { done } from '@double-random/core';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import type { Actor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { lockCorrection, removeCorrection } from '../../store/calendar/calendar-corrections.js';
import { act } from '../act.js';

/** Takes a correction away: the day is again what the library says. */
export const dropCorrection = (service: Pick<Service, 'store' | 'outside'>, by: Actor, date: string): Promise<ServiceOutcome<null>> =>
  act(service, by, async ({ tx, record }) => {
    const before = await lockCorrection(tx, date);
    if (before === null) return refused('not-found');
    await removeCorrection(tx, date);
    record('calendar.correction-dropped', date, { kind: before.kind, note: before.note });
    return done(null);
  });
