/** A plan has one edition on its way at a time. */

import { done } from '@double-random/core';
import { isPending } from '../../plans/state.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { editionsOf } from '../../store/plans/editions.js';
import type { Connection } from '../../store/store.js';

/** Refuses while another edition is on its way. */
export async function checkNoAmendment(db: Connection, planId: string): Promise<ServiceOutcome<null>> {
  const pending = (await editionsOf(db, [planId])).find(({ state }) => isPending(state));
  return pending === undefined ? done(null) : refused('amendment-under-way', { edition: pending.edition });
}
