/** 揭示: a department publishes the secret that it committed to. */

import { commitmentOf, done, fromHex } from '@double-random/core';
import type { DepartmentReveal } from '../../draws/draw.js';
import { protocolTime } from '../../outside/outside.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { type Actor, actorIdOf, owns } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { addReveal, commitmentsOf, revealsOf } from '../../store/draws/commitments.js';
import { act, unchanged } from '../act.js';
import { openDraw } from './open-draw.js';
import { settle } from './settle.js';
import { settleDraw } from './settle-deadlines.js';

export interface RevealRequest {
  readonly draw: string;
  readonly department: string;
  /** Hex of 32 bytes. */
  readonly secret: string;
}

/** Reveals; the same secret again changes nothing. The last one closes the list. */
export async function reveal(
  service: Service,
  by: Actor,
  { draw: id, department, secret }: RevealRequest,
): Promise<ServiceOutcome<DepartmentReveal>> {
  await settleDraw(service, id);
  return act(service, by, async (acting) => {
    const opened = await openDraw(acting, id);
    if (!opened.ok) return opened;
    const { draw } = opened.value;
    if (!draw.manifest.departments.some((one) => one.id === department)) return refused('not-found');
    if (!owns(by, department)) return refused('not-yours', { department });
    const before = (await revealsOf(acting.tx, id)).find((one) => one.department === department);
    if (before !== undefined) return before.secret === secret ? unchanged(before) : refused('already-revealed', { department });
    if (draw.commitmentsClosedAt === null) return refused('commitments-open', { commitBy: draw.manifest.commitBy });
    if (draw.revealsClosedAt !== null) return refused('reveals-closed', { at: draw.revealsClosedAt });
    if (protocolTime(new Date(acting.at)) > draw.manifest.revealBy) return refused('reveals-closed', { at: draw.manifest.revealBy });
    const commitment = (await commitmentsOf(acting.tx, id)).find((one) => one.department === department);
    if (commitment === undefined) return refused('no-commitment', { department });
    if (commitmentOf(fromHex(draw.manifestHash), department, fromHex(secret)) !== commitment.commitment) {
      return refused('wrong-secret', { department });
    }
    await addReveal(acting.tx, id, { department, secret, revealedAt: acting.at, by: actorIdOf(by) });
    acting.record('draw.revealed', id, { department, keeping: 'department' });
    await settle(acting, draw, service.settings.secretsKey);
    return done({ department, secret, revealedAt: acting.at });
  });
}
