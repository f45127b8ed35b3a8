/** Replays events on the state of a draw: draw protocol section 9. An event that does not fit the state is a problem; nothing throws. */

import { EVENTS_FILE } from '../bundle/names.js';
import { compareCodes } from '../encoding/codes.js';
import type { StratumDraw } from '../entities/selection.js';
import { NOBODY } from '../inspectors/board.js';
import { checkOf, type DepartmentDraw, departmentOrder } from '../inspectors/department-draw.js';
import type { EntityLine, RecusalLine } from '../pools/lines.js';
import { done, failed, type Outcome } from '../problem.js';
import type { CoreCode, CoreProblem } from '../problems.js';
import type { Team } from '../record/result.js';
import { DepartmentState } from './department-state.js';
import type { Appoint, DrawEvent, DrawState, EntityOut, InspectorOut, InspectorUnavailable, Refill } from './event.js';

interface StratumState {
  /** Ids by rank, selected and reserves. */
  readonly ranked: readonly string[];
  /** How many of them are or were selected. */
  called: number;
}

type Misfit = { readonly code: CoreCode; readonly member: string; readonly found: string | number; readonly department?: string };

/** A draw after some of its events. */
export class Replay {
  readonly #seed: Uint8Array;
  readonly #strata: readonly StratumState[];
  readonly #lines = new Map<string, EntityLine>();
  readonly #rankOf = new Map<string, { readonly stratum: StratumState; readonly index: number }>();
  readonly #out = new Set<string>();
  readonly #departments: readonly DepartmentState[];

  constructor(seed: Uint8Array, strata: readonly StratumDraw[], departments: readonly DepartmentDraw[], recusals: readonly RecusalLine[]) {
    this.#seed = seed;
    this.#strata = strata.map(({ selected, reserves }) => {
      const lines = [...selected, ...reserves].map(({ entity }) => entity);
      const state = { ranked: lines.map(([id]) => id), called: selected.length };
      for (const [index, line] of lines.entries()) {
        this.#lines.set(line[0], line);
        this.#rankOf.set(line[0], { stratum: state, index });
      }
      return state;
    });
    this.#departments = departments.map((draw) => new DepartmentState(seed, draw, recusals, (id) => this.#lines.get(id) as EntityLine));
  }

  /** Applies an event, or says why it does not fit; then the state is as before. */
  apply(event: DrawEvent): Misfit | undefined {
    switch (event.kind) {
      case 'inspector-out':
        return this.#inspectorOut(event);
      case 'inspector-unavailable':
        return this.#inspectorUnavailable(event);
      case 'entity-out':
        return this.#entityOut(event);
      case 'appoint':
        return this.#appoint(event);
      case 'refill':
        return this.#refill(event);
    }
  }

  state(): DrawState {
    return {
      selected: this.#strata.flatMap(({ ranked, called }) => ranked.slice(0, called).filter((id) => !this.#out.has(id))),
      teams: this.#departments.flatMap((department) =>
        this.#ordered(department).map((id): Team => [department.department.id, id, department.seats(id)]),
      ),
      appointed: this.#departments.flatMap((department) =>
        department
          .entities()
          .sort(compareCodes)
          .flatMap((id) => department.appointedPlaces(id).map((place) => [department.department.id, id, place] as const)),
      ),
    };
  }

  #ordered(department: DepartmentState): string[] {
    const ids = department.entities();
    return Array.from(departmentOrder(this.#seed, department.department.id, ids), (i) => ids[i] as string);
  }

  #isSelected(entity: string): boolean {
    const rank = this.#rankOf.get(entity);
    return rank !== undefined && !this.#out.has(entity) && rank.index < rank.stratum.called;
  }

  #department(id: string): DepartmentState | Misfit {
    return (
      this.#departments.find(({ department }) => department.id === id) ?? { code: 'unknown-department', member: 'department', found: id }
    );
  }

  #inspector(department: DepartmentState, id: string): number | Misfit {
    return (
      department.roster.numberOf(id) ?? { code: 'unknown-inspector', member: 'inspector', found: id, department: department.department.id }
    );
  }

  #teamProblem(department: DepartmentState, entity: string): Misfit | undefined {
    return this.#isSelected(entity) && department.has(entity)
      ? undefined
      : { code: 'entity-not-selected', member: 'entity', found: entity };
  }

  /** What is wrong with an empty place of a selected entity. */
  #placeProblem(department: DepartmentState, entity: string, place: number): Misfit | undefined {
    const problem = this.#teamProblem(department, entity);
    if (problem !== undefined) return problem;
    if (place >= department.teamSize) return { code: 'no-such-place', member: 'place', found: place };
    return department.isEmpty(entity, place) ? undefined : { code: 'place-held', member: 'place', found: place };
  }

  #inspectorOut({ department: id, entity, inspector: name }: InspectorOut): Misfit | undefined {
    const department = this.#department(id);
    if (!(department instanceof DepartmentState)) return department;
    const problem = this.#teamProblem(department, entity);
    if (problem !== undefined) return problem;
    const inspector = this.#inspector(department, name);
    if (typeof inspector !== 'number') return inspector;
    const place = department.placeOf(entity, inspector);
    if (place < 0) return { code: 'not-a-holder', member: 'inspector', found: name };
    department.leave(entity, place, inspector);
    department.refill(entity, place);
    return undefined;
  }

  #inspectorUnavailable({ department: id, inspector: name }: InspectorUnavailable): Misfit | undefined {
    const department = this.#department(id);
    if (!(department instanceof DepartmentState)) return department;
    const inspector = this.#inspector(department, name);
    if (typeof inspector !== 'number') return inspector;
    if (department.isUnavailable(inspector)) return { code: 'already-unavailable', member: 'inspector', found: name };
    const placeOf = new Map(department.makeUnavailable(inspector).map(({ entity, place }) => [entity, place]));
    // An inspector holds at most one slot of an entity, so the order of slots is the order of the entities.
    const ids = [...placeOf.keys()];
    for (const i of departmentOrder(this.#seed, id, ids)) department.refill(ids[i] as string, placeOf.get(ids[i] as string) as number);
    return undefined;
  }

  #entityOut({ entity }: EntityOut): Misfit | undefined {
    const rank = this.#rankOf.get(entity);
    if (rank === undefined || !this.#isSelected(entity)) return { code: 'entity-not-selected', member: 'entity', found: entity };
    for (const department of this.#departments) if (department.has(entity)) department.dismiss(entity);
    this.#out.add(entity);
    const { stratum } = rank;
    const next = stratum.ranked[stratum.called];
    if (next === undefined) return undefined;
    stratum.called++;
    const line = this.#lines.get(next) as EntityLine;
    for (const department of this.#departments) if (checkOf(line, department.department.id) !== undefined) department.admit(line);
    return undefined;
  }

  #appoint({ department: id, entity, place, inspector: name }: Appoint): Misfit | undefined {
    const department = this.#department(id);
    if (!(department instanceof DepartmentState)) return department;
    const problem = this.#placeProblem(department, entity, place);
    if (problem !== undefined) return problem;
    const inspector = this.#inspector(department, name);
    if (typeof inspector !== 'number') return inspector;
    if (department.refillFor(entity, place) !== NOBODY) return { code: 'place-can-be-drawn', member: 'place', found: place };
    if (department.isBarred(entity, inspector)) return { code: 'inspector-barred', member: 'inspector', found: name };
    if (!department.isEligible(entity, place, inspector)) return { code: 'inspector-not-eligible', member: 'inspector', found: name };
    if (department.placeOf(entity, inspector) >= 0) return { code: 'inspector-holds-slot', member: 'inspector', found: name };
    department.appoint(entity, place, inspector);
    return undefined;
  }

  #refill({ department: id, entity, place }: Refill): Misfit | undefined {
    const department = this.#department(id);
    if (!(department instanceof DepartmentState)) return department;
    const problem = this.#placeProblem(department, entity, place);
    if (problem !== undefined) return problem;
    if (department.refillFor(entity, place) === NOBODY) return { code: 'place-cannot-be-drawn', member: 'place', found: place };
    department.refill(entity, place);
    return undefined;
  }
}

/** The state after all events, or the first event that does not fit. */
export function replayEvents(replay: Replay, events: readonly DrawEvent[]): Outcome<DrawState, CoreProblem> {
  for (const [i, event] of events.entries()) {
    const misfit = replay.apply(event);
    if (misfit === undefined) continue;
    const { code, member, found, department = '' } = misfit;
    return failed({ code, place: { file: EVENTS_FILE, path: `[${i}].${member}` }, details: { found, department } });
  }
  return done(replay.state());
}
