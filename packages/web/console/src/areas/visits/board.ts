/** The visits of a week as a board: whoever goes in rows, days in columns; or districts in rows. Knows no framework. */

import type { Schema } from '../../api/read.js';

export type Visit = Schema<'Visit'>;

export interface BoardRow {
  /** `department/inspector`, or a district's code. */
  readonly key: string;
  readonly department: string;
  readonly inspector: string;
  /** For the own department; others are known by their number. */
  readonly name: string | null;
  readonly byDay: ReadonlyMap<string, readonly Visit[]>;
  readonly total: number;
}

const byTime = (one: Visit, other: Visit): number =>
  (one.start ?? '') === (other.start ?? '') ? one.id.localeCompare(other.id) : (one.start ?? '') < (other.start ?? '') ? -1 : 1;

/** A visit's day and what is done on it, in the order of the day. */
function sorted(byDay: Map<string, Visit[]>): ReadonlyMap<string, readonly Visit[]> {
  for (const visits of byDay.values()) visits.sort(byTime);
  return byDay;
}

interface OpenRow {
  readonly department: string;
  readonly inspector: string;
  name: string | null;
  readonly byDay: Map<string, Visit[]>;
  total: number;
}

function put(row: OpenRow, visit: Visit): void {
  if (visit.date === null) return;
  const day = row.byDay.get(visit.date) ?? [];
  day.push(visit);
  row.byDay.set(visit.date, day);
  row.total += 1;
}

const closed = (rows: ReadonlyMap<string, OpenRow>): readonly BoardRow[] =>
  [...rows]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, { department, inspector, name, byDay, total }]) => ({ key, department, inspector, name, byDay: sorted(byDay), total }));

/** Rows of whoever goes somewhere, by department and number. @param department only its people; `null`: everybody */
export function inspectorRows(visits: readonly Visit[], department: string | null): readonly BoardRow[] {
  const rows = new Map<string, OpenRow>();
  for (const visit of visits) {
    for (const place of visit.inspectors) {
      if (place.inspector === null || (department !== null && place.department !== department)) continue;
      const key = `${place.department}/${place.inspector}`;
      const row = rows.get(key) ?? {
        department: place.department,
        inspector: place.inspector,
        name: place.name,
        byDay: new Map(),
        total: 0,
      };
      row.name ??= place.name;
      put(row, visit);
      rows.set(key, row);
    }
  }
  return closed(rows);
}

/** Rows of districts. */
export function districtRows(visits: readonly Visit[]): readonly BoardRow[] {
  const rows = new Map<string, OpenRow>();
  for (const visit of visits) {
    const row = rows.get(visit.region) ?? { department: '', inspector: '', name: null, byDay: new Map(), total: 0 };
    put(row, visit);
    rows.set(visit.region, row);
  }
  return closed(rows);
}

/** How many visits there are in each district on a day, the most first. */
export function districtsOf(visits: readonly Visit[]): readonly { readonly region: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { region } of visits) counts.set(region, (counts.get(region) ?? 0) + 1);
  return [...counts]
    .map(([region, count]) => ({ region, count }))
    .sort((one, other) => (one.count === other.count ? (one.region < other.region ? -1 : 1) : other.count - one.count));
}
