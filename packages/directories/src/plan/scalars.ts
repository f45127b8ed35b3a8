/** The single values of a plan: how each is read from its text, and what is refused. */

import { done, failed, isCode, isHex, isRegion, isTime, type Outcome, unixSeconds } from '@double-random/core';
import type { PlanCode, PlanProblem } from './problems.js';

export interface Refusal {
  readonly code: PlanCode;
  readonly details: PlanProblem['details'];
}

export type ReadScalar<Value> = (text: string) => Outcome<Value, Refusal>;

const refuse = (code: PlanCode, details: Refusal['details'] = {}) => failed<Refusal>({ code, details });

/** What stands for a member that is not there. */
export const isNothing = (text: string): boolean => text === '' || text === 'null' || text === '~';

const LONE_SURROGATE = /\p{Surrogate}/u;

/** A text that is not empty, in NFC. */
export const readText: ReadScalar<string> = (text) => {
  if (LONE_SURROGATE.test(text)) return refuse('lone-surrogate');
  const trimmed = text.normalize('NFC').trim();
  return trimmed === '' ? refuse('empty-text') : done(trimmed);
};

export const readCode: ReadScalar<string> = (text) => (isCode(text) ? done(text) : refuse('not-code', { found: text }));

/** A region code or a prefix of one, not empty. */
export const readRegion: ReadScalar<string> = (text) =>
  text !== '' && isRegion(text) ? done(text) : refuse('not-region', { found: text });

export const readHash: ReadScalar<string> = (text) => (isHex(text, 32) ? done(text) : refuse('not-hash', { found: text }));

const INTEGER = /^(?:0|[1-9]\d{0,15})$/;

export const readInteger =
  (least: number, most = Number.MAX_SAFE_INTEGER): ReadScalar<number> =>
  (text) => {
    const value = Number(text);
    const fits = INTEGER.test(text) && Number.isSafeInteger(value) && value >= least && value <= most;
    return fits ? done(value) : refuse('not-integer', { found: text, least, most });
  };

export const readYesNo: ReadScalar<boolean> = (text) =>
  text === 'true' || text === 'false' ? done(text === 'true') : refuse('not-yes-no', { found: text });

export const readDate: ReadScalar<string> = (text) => (isTime(`${text}T00:00:00Z`) ? done(text) : refuse('not-date', { found: text }));

/** A moment in Unix seconds as the protocol writes times. */
export const timeText = (seconds: number): string => new Date(1000 * seconds).toISOString().replace('.000Z', 'Z');

const TIME = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:Z|([+-])(\d{2}):(\d{2}))$/;

/** A time in UTC; one with another offset is brought to UTC. */
export const readTime: ReadScalar<string> = (text) => {
  const [, local, sign, hours = '0', minutes = '0'] = TIME.exec(text) ?? [];
  if (local === undefined || !isTime(`${local}Z`) || Number(hours) > 14 || Number(minutes) > 59) return refuse('not-time', { found: text });
  const offset = (sign === '-' ? -1 : 1) * (3600 * Number(hours) + 60 * Number(minutes));
  const utc = timeText(unixSeconds(`${local}Z`) - offset);
  return isTime(utc) ? done(utc) : refuse('not-time', { found: text });
};

const DECIMAL = /^(\d{1,9})(?:\.(\d{1,6}))?$/;

function readFraction(text: string): [num: number, den: number] | undefined {
  const [, whole, decimals = ''] = DECIMAL.exec(text) ?? [];
  return whole === undefined ? undefined : [Number(whole + decimals), 10 ** decimals.length];
}

/** A decimal number above zero, exactly, as `[num, den]`. */
export const readDecimal: ReadScalar<[num: number, den: number]> = (text) => {
  const fraction = readFraction(text);
  return fraction === undefined || fraction[0] === 0 ? refuse('not-decimal', { found: text }) : done(fraction);
};

const SHARE = /^(\d{1,15})\s*\/\s*([1-9]\d{0,14})$/;

function readShare(text: string): [num: number, den: number] | undefined {
  if (/[%％]$/.test(text)) {
    const percent = readFraction(text.slice(0, -1).trimEnd());
    return percent && [percent[0], 100 * percent[1]];
  }
  const [, num, den] = SHARE.exec(text) ?? [];
  return num === undefined || den === undefined ? undefined : [Number(num), Number(den)];
}

/** `3%`, `0.5%` or `1/3`, as the integers that are written: `[3, 100]`, `[5, 1000]`, `[1, 3]`; at most one whole. */
export const readRate: ReadScalar<[num: number, den: number]> = (text) => {
  const share = readShare(text.trim());
  if (share === undefined) return refuse('not-rate', { found: text });
  return share[0] > share[1] ? refuse('rate-above-one', { found: text }) : done(share);
};
