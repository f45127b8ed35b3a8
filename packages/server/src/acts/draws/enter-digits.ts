/** 见证: digits that were drawn in public, entered by two users who do not see each other's entry. They count when both agree. */

import { checkEntropy, done, explainCore } from '@double-random/core';
import { drawsIn } from '../../draws/visibility.js';
import { openReading } from '../../draws/witness-reading.js';
import { reasonsOf, refused, type ServiceOutcome } from '../../problems/problems.js';
import type { UserActor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { setEntropy } from '../../store/draws/draws.js';
import { addWitnessEntry, witnessEntries } from '../../store/draws/witness-entries.js';
import { act, unchanged } from '../act.js';
import { openDraw } from './open-draw.js';
import { settleDraw } from './settle-deadlines.js';

/** `waiting`: another witness has to enter the same. `disagreed`: the other entered something else, so everybody reads again. `agreed`: the entropy stands. */
export type Witnessed = { readonly outcome: 'waiting' | 'disagreed' | 'agreed'; readonly reading: number };

/** Enters the digits; white space does not count. */
export async function enterDigits(service: Service, by: UserActor, id: string, digits: string): Promise<ServiceOutcome<Witnessed>> {
  const text = digits.replaceAll(/\s/g, '');
  await settleDraw(service, id);
  return act<Witnessed>(service, by, async (acting) => {
    const { tx, at, record } = acting;
    const opened = await openDraw(acting, id);
    if (!opened.ok) return opened;
    const { manifest, revealsClosedAt, entropy } = opened.value.draw;
    if (!drawsIn(opened.value.draw, by.department)) return refused('not-yours', { department: by.department ?? '-' });
    if (manifest.entropy.kind !== 'witnessed') return refused('no-entropy-wanted', { kind: manifest.entropy.kind });
    if (revealsClosedAt === null) return refused('reveals-open', { revealBy: manifest.revealBy });
    const entries = await witnessEntries(tx, id);
    if (entropy !== null) {
      const agreed = entries.at(-1);
      return agreed?.digits === text ? unchanged({ outcome: 'agreed', reading: agreed.reading }) : refused('entropy-fixed');
    }
    const checked = checkEntropy(manifest.entropy, { text });
    if (!checked.ok) return refused('entropy-wrong', {}, reasonsOf(checked.problems, explainCore));
    const { reading, other } = openReading(entries);
    if (other?.user === by.id) {
      return other.digits === text ? unchanged({ outcome: 'waiting', reading }) : refused('witness-entered');
    }
    await addWitnessEntry(tx, id, { reading, user: by.id, digits: text, enteredAt: at });
    record('draw.witness-entered', id, { reading });
    if (other === undefined) return done({ outcome: 'waiting', reading });
    if (other.digits !== text) {
      record('draw.witnesses-disagreed', id, { reading });
      return done({ outcome: 'disagreed', reading });
    }
    await setEntropy(tx, id, checked.value, at);
    record('draw.entropy-entered', id, { kind: 'witnessed', round: null });
    return done({ outcome: 'agreed', reading });
  });
}
