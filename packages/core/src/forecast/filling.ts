/**
 * Pass 1 on one entity whose inspectors all have room, exactly. Its candidates stand in a list in uniform order; each place in turn takes
 * the first in the list who is eligible and holds no place yet. Note that this is not the same as a uniform choice for each place: who
 * was passed over for a leader's place stands ahead of the other leaders when the next place is filled.
 *
 * The list is drawn only as far as it is read. A state is what has been read: how many of each sort, who of them was passed over
 * (in order), and how many of each sort hold a place.
 */

import type { TeamRole } from '../manifest/manifest.js';

/** Inspectors eligible for the same roles of an entity. */
export interface Sort {
  /** Role r as bit r. */
  readonly roles: number;
  /** By pool number. */
  readonly inspectors: readonly number[];
}

export const isFor = ({ roles }: Sort, role: number): boolean => ((roles >> role) & 1) === 1;

export interface Filling {
  /** By sort: how many of it are in the team, on average. */
  readonly used: readonly number[];
  readonly fewestFilled: number;
  readonly mostFilled: number;
}

/** More states than this, over all places, are not followed. */
const MOST_STATES = 20_000;

interface State {
  readonly used: readonly number[];
  readonly read: readonly number[];
  readonly passedOver: readonly number[];
  readonly probability: number;
}

/** States by what they are; the same one reached in two ways is one, as likely as both. */
class States {
  readonly #byKey = new Map<string, State>();

  add(state: State): void {
    const key = `${state.used.join()} ${state.read.join()} ${state.passedOver.join()}`;
    const known = this.#byKey.get(key);
    this.#byKey.set(key, known === undefined ? state : { ...state, probability: known.probability + state.probability });
  }

  get size(): number {
    return this.#byKey.size;
  }

  all(): State[] {
    return [...this.#byKey.values()];
  }
}

const plusOne = (counts: readonly number[], at: number): number[] => counts.map((count, i) => (i === at ? count + 1 : count));

class Team {
  readonly #sorts: readonly Sort[];
  /** By place: its role. */
  readonly places: readonly number[];
  #followed = 0;

  constructor(team: readonly TeamRole[], sorts: readonly Sort[]) {
    this.#sorts = sorts;
    this.places = team.flatMap(({ count }, role) => Array.from({ length: count }, () => role));
  }

  start(): State {
    const none = this.#sorts.map(() => 0);
    return { used: none, read: none, passedOver: [], probability: 1 };
  }

  /** The states after a place is filled, or left empty; undefined where they are too many. */
  fill(states: readonly State[], place: number): readonly State[] | undefined {
    const filled = new States();
    let reading = new States();
    for (const state of states) {
      const at = state.passedOver.findIndex((sort) => this.#isEligible(sort, place));
      if (at < 0) reading.add(state);
      else
        filled.add({ ...state, used: plusOne(state.used, state.passedOver[at] as number), passedOver: state.passedOver.toSpliced(at, 1) });
    }
    while (reading.size > 0) {
      const next = new States();
      for (const state of reading.all()) this.#readOn(state, place, filled, next);
      this.#followed += next.size;
      if (this.#followed + filled.size > MOST_STATES) return undefined;
      reading = next;
    }
    this.#followed += filled.size;
    return filled.all();
  }

  #isEligible(sort: number, place: number): boolean {
    return isFor(this.#sorts[sort] as Sort, this.places[place] as number);
  }

  /** Reads one more of the list. */
  #readOn(state: State, place: number, filled: States, reading: States): void {
    const unread = this.#sorts.map(({ inspectors }, sort) => inspectors.length - (state.read[sort] as number));
    if (!unread.some((count, sort) => count > 0 && this.#isEligible(sort, place))) {
      filled.add(state);
      return;
    }
    const all = unread.reduce((sum, count) => sum + count, 0);
    for (const [sort, count] of unread.entries()) {
      if (count === 0) continue;
      const after = { ...state, read: plusOne(state.read, sort), probability: (state.probability * count) / all };
      if (this.#isEligible(sort, place)) filled.add({ ...after, used: plusOne(state.used, sort) });
      else reading.add({ ...after, passedOver: this.#passOver(state.passedOver, sort, place) });
    }
  }

  /** Of each sort only so many are remembered as places are left that they could take. */
  #passOver(passedOver: readonly number[], sort: number, place: number): readonly number[] {
    const left = this.places.filter((_, later) => later > place && this.#isEligible(sort, later)).length;
    return passedOver.filter((other) => other === sort).length < left ? [...passedOver, sort] : passedOver;
  }
}

/** What pass 1 does with an entity on its own; undefined where there are too many ways to follow. */
export function fillAlone(team: readonly TeamRole[], sorts: readonly Sort[]): Filling | undefined {
  const walk = new Team(team, sorts);
  let states: readonly State[] | undefined = [walk.start()];
  for (let place = 0; place < walk.places.length && states !== undefined; place++) states = walk.fill(states, place);
  if (states === undefined) return undefined;
  const filled = states.map(({ used }) => used.reduce((sum, count) => sum + count, 0));
  return {
    used: sorts.map((_, sort) =>
      (states as readonly State[]).reduce((sum, { used, probability }) => sum + (used[sort] as number) * probability, 0),
    ),
    fewestFilled: Math.min(...filled),
    mostFilled: Math.max(...filled),
  };
}
