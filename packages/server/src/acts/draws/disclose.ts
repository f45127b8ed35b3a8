/** 公开: a sealed draw's pools and result are published, when the inspections are done. */

import { done } from '@double-random/core';
import { isDisclosed } from '../../draws/draw.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { type Actor, owns } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { setDisclosed } from '../../store/draws/draws.js';
import { act, unchanged } from '../act.js';
import { openDraw } from './open-draw.js';

/** Discloses; again changes nothing. @returns when it was disclosed */
export function disclose(service: Service, by: Actor, id: string): Promise<ServiceOutcome<{ readonly disclosedAt: string }>> {
  return act(service, by, async (acting) => {
    const opened = await openDraw(acting, id);
    if (!opened.ok) return opened;
    const { draw, task } = opened.value;
    if (!owns(by, task.department)) return refused('not-yours', { department: task.department });
    if (draw.state !== 'drawn') return refused('not-drawn', { state: draw.state });
    if (isDisclosed(draw)) return unchanged({ disclosedAt: draw.disclosedAt ?? (draw.drawnAt as string) });
    await setDisclosed(acting.tx, id, acting.at);
    acting.record('draw.disclosed', id, { task: task.id });
    return done({ disclosedAt: acting.at });
  });
}
