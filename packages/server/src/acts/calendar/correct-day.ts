/** 更正日历: what the State Council announces each autumn for the next year, and whatever it announces late. */

import { done } from '@double-random/core';
import type { StoredCorrection } from '../../calendar/correction.js';
import type { ServiceOutcome } from '../../problems/problems.js';
import { type Actor, actorIdOf } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { lockCorrection, writeCorrection } from '../../store/calendar/calendar-corrections.js';
import { act, unchanged } from '../act.js';

/** Days that were counted before the correction stay as they were counted. */
export const correctDay = (
  service: Pick<Service, 'store' | 'outside'>,
  by: Actor,
  { date, kind, note }: Pick<StoredCorrection, 'date' | 'kind' | 'note'>,
): Promise<ServiceOutcome<StoredCorrection>> =>
  act<StoredCorrection>(service, by, async ({ tx, at, record }) => {
    const before = await lockCorrection(tx, date);
    if (before?.kind === kind && before.note === note) return unchanged(before);
    const correction = { date, kind, note, changedAt: at };
    await writeCorrection(tx, correction, actorIdOf(by));
    record('calendar.day-corrected', date, { kind, note, before: before?.kind ?? null });
    return done(correction);
  });
