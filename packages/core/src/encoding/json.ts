/** Hostile JSON into values: UTF-8, bounded depth, canonical to the byte. */

import { done, failed, type Outcome, type Place } from '../problem.js';
import type { CoreProblem } from '../problems.js';
import { fromUtf8, utf8 } from './bytes.js';
import { canonicalText } from './canonical.js';

/** Deeper than anything the protocol has; the parser's own memory grows with depth, so this is checked before it runs. */
const DEEPEST = 16;

/** Whether brackets nest deeper than allowed; brackets within strings do not count. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (inString) {
      if (unit === 0x5c) i++;
      else if (unit === 0x22) inString = false;
    } else if (unit === 0x22) inString = true;
    else if (unit === 0x5b || unit === 0x7b) {
      depth++;
      if (depth > DEEPEST) return true;
    } else if (unit === 0x5d || unit === 0x7d) depth--;
  }
  return false;
}

/** A piece of text around a place, as a message shows it. */
const around = (text: string, at: number): string => {
  const piece = text.slice(Math.max(0, at - 12), at + 28);
  return piece === '' ? '∅' : piece;
};

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** Parses text that must be canonical JSON; `write` makes the canonical text of what was parsed. */
export function parseCanonical(
  text: string,
  place: Place,
  write: (value: unknown) => string = canonicalOrNothing,
): Outcome<unknown, CoreProblem> {
  if (isTooDeep(text)) return failed({ code: 'too-deep', place, details: { limit: DEEPEST } });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return failed({ code: 'not-json', place, details: {} });
  }
  const canonical = write(value);
  if (canonical === text) return done(value);
  const at = firstDifference(canonical, text);
  const found = around(text, at);
  return failed({
    code: 'not-canonical',
    place: { ...place, byte: utf8(text.slice(0, at)).length + 1 },
    details: { expected: around(canonical, at), found },
  });
}

/** The canonicalizer refuses what has no canonical form (lone surrogates); then nothing is what the text should have been. */
function canonicalOrNothing(value: unknown): string {
  try {
    return canonicalText(value);
  } catch {
    return '';
  }
}

export function parseCanonicalBytes(bytes: Uint8Array, place: Place): Outcome<unknown, CoreProblem> {
  const text = fromUtf8(bytes);
  return text === null ? failed({ code: 'not-utf8', place, details: {} }) : parseCanonical(text, place);
}
