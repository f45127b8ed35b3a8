/** A draw of which everything may be shown to anybody: it is held, and disclosed. */

import { done } from '@double-random/core';
import { type Draw, isDisclosed } from '../../draws/draw.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { findDraw } from '../../store/draws/draws.js';
import type { Connection } from '../../store/store.js';

export type ShownDraw = Draw & { readonly replayed: NonNullable<Draw['replayed']> };

export async function shownDraw(db: Connection, id: string): Promise<ServiceOutcome<ShownDraw>> {
  const draw = await findDraw(db, id);
  if (draw === null) return refused('not-found');
  const { replayed } = draw;
  if (replayed === null) return refused('not-drawn', { state: draw.state });
  return isDisclosed(draw) ? done({ ...draw, replayed }) : refused('not-disclosed-yet');
}
