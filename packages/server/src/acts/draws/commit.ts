/** 承诺: a department commits to its secret, which it keeps itself or leaves with the service. */

import { commitmentOf, done, fromHex, SECRET_BYTES } from '@double-random/core';
import { sealSecret } from '../../draws/custody.js';
import type { DepartmentCommitment } from '../../draws/draw.js';
import { protocolTime } from '../../outside/outside.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { type Actor, actorIdOf, owns } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { addCommitment, commitmentsOf, type NewCommitment } from '../../store/draws/commitments.js';
import { act, unchanged } from '../act.js';
import { openDraw } from './open-draw.js';
import { settle } from './settle.js';
import { settleDraw } from './settle-deadlines.js';

export interface CommitRequest {
  readonly draw: string;
  readonly department: string;
  /** Hex, made by the department; `null`: the service makes the secret and keeps it. */
  readonly commitment: string | null;
}

type Kept = Pick<NewCommitment, 'commitment' | 'keeping' | 'sealedSecret'>;

function keep({ settings, outside }: Service, manifestHash: string, { department, commitment }: CommitRequest): Kept | null {
  if (commitment !== null) return { commitment, keeping: 'department', sealedSecret: null };
  if (settings.secretsKey === null) return null;
  const secret = outside.random(SECRET_BYTES);
  const custody = { key: Buffer.from(settings.secretsKey, 'hex'), manifestHash, department };
  return {
    commitment: commitmentOf(fromHex(manifestHash), department, secret),
    keeping: 'service',
    sealedSecret: sealSecret(secret, custody, outside.random),
  };
}

/** Commits; the same commitment again changes nothing. The last one closes the list. */
export async function commit(service: Service, by: Actor, request: CommitRequest): Promise<ServiceOutcome<DepartmentCommitment>> {
  const { department } = request;
  await settleDraw(service, request.draw);
  return act(service, by, async (acting) => {
    const opened = await openDraw(acting, request.draw);
    if (!opened.ok) return opened;
    const { draw } = opened.value;
    if (!draw.manifest.departments.some(({ id }) => id === department)) return refused('not-found');
    if (!owns(by, department)) return refused('not-yours', { department });
    const before = (await commitmentsOf(acting.tx, draw.id)).find((one) => one.department === department);
    if (before !== undefined) {
      const isSame = request.commitment === null ? before.keeping === 'service' : before.commitment === request.commitment;
      return isSame ? unchanged(before) : refused('already-committed', { department });
    }
    if (draw.commitmentsClosedAt !== null) return refused('commitments-closed', { at: draw.commitmentsClosedAt });
    if (protocolTime(new Date(acting.at)) > draw.manifest.commitBy) return refused('commitments-closed', { at: draw.manifest.commitBy });
    const kept = keep(service, draw.manifestHash, request);
    if (kept === null) return refused('no-custody');
    const committed = { department, ...kept, committedAt: acting.at };
    await addCommitment(acting.tx, draw.id, { ...committed, by: actorIdOf(by) });
    acting.record('draw.committed', draw.id, { department, commitment: kept.commitment, keeping: kept.keeping });
    await settle(acting, draw, service.settings.secretsKey);
    return done({ department, commitment: kept.commitment, keeping: kept.keeping, committedAt: acting.at });
  });
}
