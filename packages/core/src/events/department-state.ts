/** A department's teams as events change them: who holds what, who is barred, and REFILL. Draw protocol section 9. */

import { sha256 } from '#sha256';
import { concatBytes, utf8 } from '../encoding/bytes.js';
import { deriveKey } from '../hashing/tagged.js';
import { Arc4 } from '../inspectors/arc4.js';
import { NOBODY } from '../inspectors/board.js';
import { checkOf, type DepartmentDraw, recusedBy } from '../inspectors/department-draw.js';
import type { Roster } from '../inspectors/roster.js';
import { shuffleFirst } from '../inspectors/shuffle.js';
import type { Department } from '../manifest/manifest.js';
import type { EntityLine, RecusalLine } from '../pools/lines.js';
import type { Seat } from '../record/result.js';

interface StandingTeam {
  readonly line: EntityLine;
  /** By place. */
  readonly holders: Int32Array;
  /** Places whose holder was appointed, not drawn. */
  readonly appointed: Set<number>;
  readonly barred: Set<number>;
}

export class DepartmentState {
  readonly department: Department;
  readonly roster: Roster;
  readonly teamSize: number;
  readonly #roleOf: Uint8Array;
  readonly #qualified: readonly Uint8Array[];
  readonly #recused: ReadonlyMap<string, ReadonlySet<number>>;
  readonly #candidateKey: Uint8Array;
  readonly #load: Int32Array;
  readonly #cap: Int32Array;
  readonly #arc4 = new Arc4();
  readonly #unavailable = new Set<number>();
  readonly #teams = new Map<string, StandingTeam>();
  /** By inspector: the entities in whose teams the inspector sits. */
  readonly #teamsOf = new Map<number, Set<string>>();

  constructor(seed: Uint8Array, draw: DepartmentDraw, recusals: readonly RecusalLine[], lineOf: (id: string) => EntityLine) {
    const { department, board } = draw;
    this.department = department;
    this.roster = board.roster;
    this.teamSize = board.teamSize;
    this.#roleOf = board.roleOf;
    this.#qualified = department.team.map((role) => board.roster.qualifiedFor(role));
    this.#recused = recusedBy(department.id, recusals, board.roster);
    this.#candidateKey = deriveKey(seed, `candidates/${department.id}`);
    this.#load = board.load.slice();
    this.#cap = board.cap.slice();
    for (const [entity, { id }] of board.entities.entries()) {
      const first = board.slotAt(entity, 0);
      const holders = board.holder.slice(first, first + board.teamSize);
      this.#teams.set(id, { line: lineOf(id), holders, appointed: new Set(), barred: new Set() });
      for (const inspector of holders) if (inspector !== NOBODY) this.#join(id, inspector);
    }
  }

  /** Ids of the entities that have a team now. */
  entities(): string[] {
    return [...this.#teams.keys()];
  }

  seats(entity: string): Seat[] {
    const { holders } = this.#team(entity);
    return Array.from(holders, (inspector, place): Seat => {
      const role = this.department.team[this.#roleOf[place] as number] as Department['team'][number];
      return [role.role, inspector === NOBODY ? null : (this.roster.ids[inspector] as string)];
    });
  }

  appointedPlaces(entity: string): number[] {
    return [...this.#team(entity).appointed].sort((a, b) => a - b);
  }

  has(entity: string): boolean {
    return this.#teams.has(entity);
  }

  /** The place that an inspector holds in a team, or `NOBODY`. */
  placeOf(entity: string, inspector: number): number {
    return this.#team(entity).holders.indexOf(inspector);
  }

  isEmpty(entity: string, place: number): boolean {
    return this.#team(entity).holders[place] === NOBODY;
  }

  isUnavailable(inspector: number): boolean {
    return this.#unavailable.has(inspector);
  }

  isBarred(entity: string, inspector: number): boolean {
    return this.#unavailable.has(inspector) || this.#team(entity).barred.has(inspector);
  }

  /** Whether an inspector covers the entity and is eligible for the place, room or not. */
  isEligible(entity: string, place: number, inspector: number): boolean {
    const { line } = this.#team(entity);
    return this.#covering(line).includes(inspector) && this.#suits(line, place, inspector);
  }

  /** The inspector who would be REFILLed into a place, or `NOBODY`. */
  refillFor(entity: string, place: number): number {
    const { line, holders } = this.#team(entity);
    const list = this.#covering(line).slice();
    this.#arc4.restart(sha256.digest(concatBytes([this.#candidateKey, utf8(entity)])));
    shuffleFirst(list, list.length, () => this.#arc4.next());
    const fits = (inspector: number): boolean =>
      (this.#load[inspector] as number) < (this.#cap[inspector] as number) &&
      !holders.includes(inspector) &&
      this.#suits(line, place, inspector) &&
      !this.isBarred(entity, inspector);
    return list.find(fits) ?? NOBODY;
  }

  refill(entity: string, place: number): void {
    const inspector = this.refillFor(entity, place);
    if (inspector !== NOBODY) this.#seat(entity, place, inspector);
  }

  appoint(entity: string, place: number, inspector: number): void {
    this.#seat(entity, place, inspector);
    this.#team(entity).appointed.add(place);
  }

  /** The inspector leaves a place of the entity for good. */
  leave(entity: string, place: number, inspector: number): void {
    this.#vacate(entity, place);
    this.#team(entity).barred.add(inspector);
  }

  /** The inspector leaves every place held; they are yielded in no particular order. */
  makeUnavailable(inspector: number): { readonly entity: string; readonly place: number }[] {
    this.#unavailable.add(inspector);
    this.#cap[inspector] = 0;
    const held = [...(this.#teamsOf.get(inspector) ?? [])].map((entity) => ({ entity, place: this.placeOf(entity, inspector) }));
    for (const { entity, place } of held) this.#vacate(entity, place);
    return held;
  }

  /** The entity and its team are gone. */
  dismiss(entity: string): void {
    for (let place = 0; place < this.teamSize; place++) if (!this.isEmpty(entity, place)) this.#vacate(entity, place);
    this.#teams.delete(entity);
  }

  /** An entity comes in, and its places are filled one by one. */
  admit(line: EntityLine): void {
    const holders = new Int32Array(this.teamSize).fill(NOBODY);
    this.#teams.set(line[0], { line, holders, appointed: new Set(), barred: new Set() });
    for (let place = 0; place < this.teamSize; place++) this.refill(line[0], place);
  }

  #team(entity: string): StandingTeam {
    return this.#teams.get(entity) as StandingTeam;
  }

  #covering(line: EntityLine): Int32Array {
    return this.roster.covering(line[3], checkOf(line, this.department.id) ?? []).inspectors;
  }

  #suits(line: EntityLine, place: number, inspector: number): boolean {
    const qualified = this.#qualified[this.#roleOf[place] as number] as Uint8Array;
    return qualified[inspector] === 1 && !this.#recused.get(line[0])?.has(inspector);
  }

  #seat(entity: string, place: number, inspector: number): void {
    this.#team(entity).holders[place] = inspector;
    this.#load[inspector] = (this.#load[inspector] as number) + 1;
    this.#join(entity, inspector);
  }

  #join(entity: string, inspector: number): void {
    const there = this.#teamsOf.get(inspector);
    if (there === undefined) this.#teamsOf.set(inspector, new Set([entity]));
    else there.add(entity);
  }

  #vacate(entity: string, place: number): void {
    const { holders, appointed } = this.#team(entity);
    const inspector = holders[place] as number;
    this.#load[inspector] = (this.#load[inspector] as number) - 1;
    holders[place] = NOBODY;
    appointed.delete(place);
    this.#teamsOf.get(inspector)?.delete(entity);
  }
}
