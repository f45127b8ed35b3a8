/** A visit's dossier: what is on the phone at once, what the service says as soon as it can be asked. */

import { type ComputedRef, computed, onMounted, type ShallowRef, shallowRef, watch } from 'vue';
import type { Failure } from '../../house/failure.js';
import { ownDepartment } from '../../session/session.js';
import { type DossierPart, type KeptDossier, ownPart } from './phone/kept-dossier.js';
import { beginPhone, phone, readTables, takeDossier } from './phone/phone.js';

export interface DossierInHand {
  readonly dossier: Readonly<ShallowRef<KeptDossier | null>>;
  /** The own department's part; `null`: not there, or it has none. */
  readonly part: ComputedRef<DossierPart | null>;
  /** Why it is not there at all. */
  readonly failure: Readonly<ShallowRef<Failure | null>>;
  readonly reload: () => Promise<void>;
}

export function useDossier(visit: string): DossierInHand {
  const failure = shallowRef<Failure | null>(null);
  /** Once its part is entered a visit leaves the phone, and not the screen of whoever has just entered it. */
  const dossier = shallowRef<KeptDossier | null>(null);
  watch(
    () => phone.dossiers.value.get(visit),
    (kept) => {
      dossier.value = kept ?? dossier.value;
    },
    // Each change of what is kept is seen, also the last one before it leaves.
    { immediate: true, flush: 'sync' },
  );

  async function reload(): Promise<void> {
    const answer = await takeDossier(visit);
    failure.value = answer.kind === 'data' || dossier.value !== null ? null : answer;
  }

  onMounted(async () => {
    await beginPhone();
    await Promise.all([reload(), readTables()]);
  });

  return {
    dossier,
    part: computed(() => (dossier.value === null || ownDepartment.value === null ? null : ownPart(dossier.value, ownDepartment.value))),
    failure,
    reload,
  };
}
