/** Who is where: visits of every inspector by date and start, those of other tasks among them. */

import type { PlacedVisit, ScheduleInput, VisitToPlace } from './schedule.js';

export class Bookings {
  /** Inspector → date → start → the ids of visits; `null` for one of another task. */
  readonly #days = new Map<string, Map<string, Map<string, (string | null)[]>>>();

  constructor({ elsewhere }: Pick<ScheduleInput, 'elsewhere'>) {
    for (const [inspector, visits] of elsewhere) for (const { date, start } of visits) this.#book(inspector, date, start, null);
  }

  add(visit: VisitToPlace, { date, start }: Pick<PlacedVisit, 'date' | 'start'>): void {
    for (const inspector of visit.inspectors) this.#book(inspector, date, start, visit.id);
  }

  at(inspector: string, date: string, start: string): readonly (string | null)[] {
    return this.#days.get(inspector)?.get(date)?.get(start) ?? [];
  }

  on(inspector: string, date: string): number {
    let count = 0;
    for (const ids of this.#days.get(inspector)?.get(date)?.values() ?? []) count += ids.length;
    return count;
  }

  #book(inspector: string, date: string, start: string, id: string | null): void {
    const days = this.#days.get(inspector) ?? new Map<string, Map<string, (string | null)[]>>();
    this.#days.set(inspector, days);
    const starts = days.get(date) ?? new Map<string, (string | null)[]>();
    days.set(date, starts);
    starts.set(start, [...(starts.get(start) ?? []), id]);
  }
}
