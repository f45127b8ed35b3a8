/**
 * Shapes of hostile JSON. A shape looks at a value and reports every fault with its path; it never throws.
 * Shapes are built once and run over millions of lines, so the path is a stack that is only written out for a fault.
 */

import { done, failedAll, type Outcome, type Place } from '../problem.js';
import type { CoreCode, CoreProblem } from '../problems.js';
import { compareCodes, isCode, isHex, isProtocolText, isRegion, isTime } from './codes.js';

/** A fault is one problem; a hostile file could have millions of them, so a walk keeps the first ones. */
const MOST_PROBLEMS = 100;

export class Walk {
  readonly problems: CoreProblem[] = [];
  readonly #path: (string | number)[] = [];
  readonly #place: Place;

  constructor(place: Place) {
    this.#place = place;
  }

  enter(step: string | number): void {
    this.#path.push(step);
  }

  leave(): void {
    this.#path.pop();
  }

  report(code: CoreCode, details: CoreProblem['details'] = {}): false {
    if (this.problems.length < MOST_PROBLEMS) this.problems.push({ code, place: this.#here(), details });
    return false;
  }

  #here(): Place {
    if (this.#path.length === 0) return this.#place;
    const path = this.#path.reduce<string>((written, step) => written + (typeof step === 'number' ? `[${step}]` : `.${step}`), '');
    return { ...this.#place, path: path.startsWith('.') ? path.slice(1) : path };
  }
}

/** Whether the value has this shape; what it lacks is reported to the walk. */
export type Shape = (value: unknown, walk: Walk) => boolean;

/** Runs a shape that describes `Value`. */
export function read<Value>(shape: Shape, value: unknown, place: Place): Outcome<Value, CoreProblem> {
  const walk = new Walk(place);
  return shape(value, walk) ? done(value as Value) : failedAll(walk.problems);
}

/** A value as a message repeats it; never deep, never long. */
export function quote(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}…` : value);
  if (Array.isArray(value)) return 'array';
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value;
}

const string: Shape = (value, walk) => typeof value === 'string' || walk.report('wrong-type', { expected: 'string', found: quote(value) });

const stringThat =
  (holds: (text: string) => boolean, code: CoreCode, details: CoreProblem['details'] = {}): Shape =>
  (value, walk) =>
    string(value, walk) && (holds(value as string) || walk.report(code, { found: quote(value), ...details }));

export const text: Shape = stringThat(isProtocolText, 'not-text');
export const filledText: Shape = (value, walk) => text(value, walk) && (value !== '' || walk.report('empty-text'));
export const code: Shape = stringThat(isCode, 'not-code');
export const region: Shape = stringThat(isRegion, 'not-region');
export const time: Shape = stringThat(isTime, 'not-time');
export const hex = (bytes: number): Shape => stringThat((found) => isHex(found, bytes), 'not-hex', { bytes });

export const integer =
  (least: number, most: number = Number.MAX_SAFE_INTEGER): Shape =>
  (value, walk) =>
    (typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most) ||
    walk.report('not-integer', { found: quote(value), least, most });

export const oneOf =
  (...values: readonly string[]): Shape =>
  (value, walk) =>
    values.includes(value as string) || walk.report('not-one-of', { expected: values.join(' | '), found: quote(value) });

export const nullOr =
  (shape: Shape): Shape =>
  (value, walk) =>
    value === null || shape(value, walk);

export const listOf =
  (item: Shape, least = 0, most: number = Number.MAX_SAFE_INTEGER): Shape =>
  (value, walk) => {
    if (!Array.isArray(value)) return walk.report('wrong-type', { expected: 'array', found: quote(value) });
    if (value.length < least || value.length > most)
      return walk.report('wrong-length', { expected: least === most ? least : `${least}…${most}`, found: value.length });
    let whole = true;
    for (let i = 0; i < value.length; i++) {
      walk.enter(i);
      if (!item(value[i], walk)) whole = false;
      walk.leave();
    }
    return whole;
  };

/** A list whose items are sorted by a key, without equals. The key of an item of the right shape is an ASCII string. */
export const sortedListOf =
  <Item>(item: Shape, key: (item: Item) => string, least = 0): Shape =>
  (value, walk) => {
    if (!listOf(item, least)(value, walk)) return false;
    const items = value as readonly Item[];
    for (let i = 1; i < items.length; i++) {
      const before = key(items[i - 1] as Item);
      const found = key(items[i] as Item);
      const order = compareCodes(before, found);
      if (order < 0) continue;
      walk.enter(i);
      walk.report(order === 0 ? 'occurs-twice' : 'not-sorted', { found: quote(found), before: quote(before) });
      walk.leave();
      return false;
    }
    return true;
  };

export const sortedStrings = (item: Shape): Shape => sortedListOf<string>(item, (found) => found);

export const tuple =
  (...items: readonly Shape[]): Shape =>
  (value, walk) => {
    if (!Array.isArray(value)) return walk.report('wrong-type', { expected: 'array', found: quote(value) });
    if (value.length !== items.length) return walk.report('wrong-length', { expected: items.length, found: value.length });
    let whole = true;
    for (let i = 0; i < items.length; i++) {
      walk.enter(i);
      if (!(items[i] as Shape)(value[i], walk)) whole = false;
      walk.leave();
    }
    return whole;
  };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object with exactly these members. */
export const object =
  (members: Readonly<Record<string, Shape>>): Shape =>
  (value, walk) => {
    if (!isObject(value)) return walk.report('wrong-type', { expected: 'object', found: quote(value) });
    let whole = true;
    for (const [name, shape] of Object.entries(members)) {
      if (!Object.hasOwn(value, name)) {
        whole = walk.report('missing-member', { name });
        continue;
      }
      walk.enter(name);
      if (!shape(value[name], walk)) whole = false;
      walk.leave();
    }
    for (const name of Object.keys(value)) if (!Object.hasOwn(members, name)) whole = walk.report('unknown-member', { name: quote(name) });
    return whole;
  };

/** One of several shapes of object, told apart by the value of one member. */
export const variant =
  (tag: string, shapes: Readonly<Record<string, Shape>>): Shape =>
  (value, walk) => {
    if (!isObject(value)) return walk.report('wrong-type', { expected: 'object', found: quote(value) });
    if (!Object.hasOwn(value, tag)) return walk.report('missing-member', { name: tag });
    const found = value[tag];
    const shape = typeof found === 'string' && Object.hasOwn(shapes, found) ? shapes[found] : undefined;
    if (shape !== undefined) return shape(value, walk);
    walk.enter(tag);
    walk.report('not-one-of', { expected: Object.keys(shapes).join(' | '), found: quote(found) });
    walk.leave();
    return false;
  };
