/**
 * Closes the lists of a draw whose time has come: when everybody who may commit or reveal has done so, or when the deadline is over. The act
 * that completes a list closes it; the clock closes what stayed incomplete.
 */

import { toHex } from '@double-random/core';
import { openSecret } from '../../draws/custody.js';
import type { Draw } from '../../draws/draw.js';
import { protocolTime } from '../../outside/outside.js';
import { addReveal, commitmentsOf, heldSecrets, revealsOf } from '../../store/draws/commitments.js';
import { closeCommitments, closeReveals, lockDraw, setEntropy } from '../../store/draws/draws.js';
import { moveTask } from '../../store/tasks.js';
import type { Acting } from '../act.js';

const isPast = ({ at }: Acting, deadline: string): boolean => protocolTime(new Date(at)) > deadline;

/**
 * Reveals the secrets that the service holds: at once, so that it can neither forget nor wait for what others reveal; but never after the deadline,
 * which binds the service like everybody. One that the present key does not open is told of once, and tried again as long as there is time.
 */
async function revealHeld(acting: Acting, { id, manifestHash, manifest, state }: Draw, secretsKey: string | null): Promise<void> {
  const { tx, at, record } = acting;
  if (isPast(acting, manifest.revealBy)) return;
  const revealed = new Set((await revealsOf(tx, id)).map(({ department }) => department));
  for (const { department, sealed } of await heldSecrets(tx, id)) {
    if (revealed.has(department)) continue;
    const key = Buffer.from(secretsKey ?? '', 'hex');
    const secret = secretsKey === null ? null : openSecret(sealed, { key, manifestHash, department });
    if (secret === null) {
      if (state === 'frozen') record('draw.secret-unreadable', id, { department });
      continue;
    }
    await addReveal(tx, id, { department, secret: toHex(secret), revealedAt: at, by: 'service' });
    record('draw.revealed', id, { department, keeping: 'service' });
  }
}

async function settleCommitments(acting: Acting, draw: Draw, secretsKey: string | null): Promise<void> {
  const { tx, at, record } = acting;
  const committed = (await commitmentsOf(tx, draw.id)).map(({ department }) => department);
  const missing = draw.manifest.departments.map(({ id }) => id).filter((id) => !committed.includes(id));
  if (missing.length > 0 && !isPast(acting, draw.manifest.commitBy)) return;
  await closeCommitments(tx, draw.id, at);
  await moveTask(tx, draw.task, ['frozen'], 'committed', at);
  record('draw.commitments-closed', draw.id, { committed: committed.sort(), missing });
  await revealHeld(acting, draw, secretsKey);
}

async function settleReveals(acting: Acting, draw: Draw): Promise<void> {
  const { tx, at, record } = acting;
  const committed = (await commitmentsOf(tx, draw.id)).map(({ department }) => department).sort();
  const revealed = (await revealsOf(tx, draw.id)).map(({ department }) => department).sort();
  const absent = committed.filter((department) => !revealed.includes(department));
  if (absent.length > 0 && !isPast(acting, draw.manifest.revealBy)) return;
  await closeReveals(tx, draw.id, at);
  record('draw.reveals-closed', draw.id, { revealed, absent });
  if (draw.manifest.entropy.kind === 'none') await setEntropy(tx, draw.id, {}, at);
}

/** The draw, locked by the caller, after its due closings. */
export async function settle(acting: Acting, draw: Draw, secretsKey: string | null): Promise<Draw> {
  if (draw.state === 'frozen') await settleCommitments(acting, draw, secretsKey);
  const committed = (await lockDraw(acting.tx, draw.id)) as Draw;
  if (draw.state === 'committed') await revealHeld(acting, committed, secretsKey);
  if (committed.state === 'committed') await settleReveals(acting, committed);
  return (await lockDraw(acting.tx, draw.id)) as Draw;
}
