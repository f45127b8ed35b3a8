/** The places of a draw's teams as rows: who goes where. */

import { z } from 'zod';
import type { Draw } from '../../draws/draw.js';
import { type Actor, departmentOf } from '../../rights/actor.js';
import { drawPersons } from '../../store/draws/draw-files.js';
import type { Connection } from '../../store/store.js';

export const seatRow = z.object({
  entity: z.string(),
  department: z.string(),
  /** From 0. */
  place: z.int(),
  role: z.string(),
  inspector: z.string().nullable(),
  /** For the own department. */
  name: z.string().nullable(),
  certificate: z.string().nullable(),
  appointed: z.boolean(),
});

type SeatRow = z.input<typeof seatRow>;

interface SeatFilter {
  readonly department?: string | undefined;
  readonly entity?: string | undefined;
  readonly inspector?: string | undefined;
  /** Rows before this one are skipped. */
  readonly from: number;
  readonly limit: number;
}

/** Rows in the order of the teams, from a place on. `next`: where the page after begins. */
export async function seatsAt(
  db: Connection,
  { preparation, replayed }: Draw,
  by: Actor,
  { department, entity, inspector, from, limit }: SeatFilter,
): Promise<{ readonly rows: SeatRow[]; readonly next: number | null }> {
  const own = departmentOf(by);
  const names = new Map(
    (own === null ? [] : await drawPersons(db, preparation, own)).map(([, id, , name, certificate]) => [id, { name, certificate }]),
  );
  const appointed = new Set((replayed?.appointed ?? []).map((seat) => seat.join('/')));
  const found: SeatRow[] = [];
  for (const [team, of, seats] of replayed?.teams ?? []) {
    if ((department !== undefined && team !== department) || (entity !== undefined && of !== entity)) continue;
    for (const [place, [role, holder]] of seats.entries()) {
      if (inspector !== undefined && holder !== inspector) continue;
      const person = team === own && holder !== null ? names.get(holder) : undefined;
      found.push({
        entity: of,
        department: team,
        place,
        role,
        inspector: holder,
        name: person?.name ?? null,
        certificate: person?.certificate ?? null,
        appointed: appointed.has([team, of, place].join('/')),
      });
    }
  }
  const end = from + limit;
  return { rows: found.slice(from, end), next: end < found.length ? end : null };
}
