/**
 * 公开: a sealed draw's pools and result are published, when the inspections are done. The voided attempts before it are published with it, so that
 * no attempt stays hidden; one that was voided and never replaced is published by itself.
 */

import { done } from '@double-random/core';
import { isDisclosed } from '../../draws/draw.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { type Actor, owns } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { drawsOfTask } from '../../store/draws/draws.js';
import { act, unchanged } from '../act.js';
import { discloseAttempts } from './disclose-attempts.js';
import { lockVisibleDraw } from './open-draw.js';

/** Discloses; again changes nothing. @returns when it was disclosed */
export function disclose(service: Service, by: Actor, id: string): Promise<ServiceOutcome<{ readonly disclosedAt: string }>> {
  return act(service, by, async (acting) => {
    const opened = await lockVisibleDraw(acting, id);
    if (!opened.ok) return opened;
    const { draw, task } = opened.value;
    if (!owns(by, task.department)) return refused('not-yours', { department: task.department });
    if (isDisclosed(draw)) return unchanged({ disclosedAt: draw.disclosedAt ?? draw.drawnAt ?? draw.frozenAt });
    if (draw.state !== 'drawn' && draw.state !== 'voided') return refused('not-drawn', { state: draw.state });
    const attempts = await drawsOfTask(acting.tx, task.id);
    // What a voided attempt hides is mostly what the next one hides still.
    if (attempts.some((one) => one.attempt > draw.attempt && !isDisclosed(one))) return refused('later-attempt-sealed');
    await discloseAttempts(acting, draw);
    return done({ disclosedAt: acting.at });
  });
}
