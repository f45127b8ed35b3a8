/** Events as the options or a file of `event` give them; whether they fit the draw is for the replay. */

import { canonicalText, type DrawEvent, done, failed, failedAll, type Outcome } from '@double-random/core';
import type { Finding } from '../finding.js';
import { readGivenJson } from '../machine/given-json.js';
import { misuse } from '../problems.js';

type Member = 'department' | 'entity' | 'inspector' | 'place' | 'reason';

export type EventMembers = { readonly [name in Member]?: string } & { readonly file?: string };

/** What an event of each kind says. */
const MEMBERS: Readonly<Record<DrawEvent['kind'], readonly Member[]>> = {
  'inspector-out': ['department', 'entity', 'inspector', 'reason'],
  'inspector-unavailable': ['department', 'inspector', 'reason'],
  'entity-out': ['entity', 'reason'],
  appoint: ['department', 'entity', 'place', 'inspector', 'reason'],
  refill: ['department', 'entity', 'place', 'reason'],
};

export const EVENT_KINDS = Object.keys(MEMBERS);

const ALL: readonly Member[] = ['department', 'entity', 'inspector', 'place', 'reason'];

const isKind = (text: string): text is DrawEvent['kind'] => Object.hasOwn(MEMBERS, text);

/** The largest team has 20 roles of 100 each. */
const LAST_PLACE = 1999;

const isPlace = (text: string): boolean => /^[0-9]{1,4}$/.test(text) && Number(text) <= LAST_PLACE;

function fromOptions(kind: string, options: EventMembers): Outcome<readonly unknown[], Finding> {
  if (!isKind(kind)) return failed(misuse('not-one-of', { option: 'kind', expected: EVENT_KINDS.join(', '), found: kind }));
  const problems: Finding[] = [];
  const event: Record<string, string | number> = { kind };
  for (const member of ALL) {
    const found = options[member];
    const belongs = MEMBERS[kind].includes(member);
    if (found === undefined && belongs) problems.push(misuse('option-needed', { option: `--${member}` }));
    else if (found !== undefined && !belongs) problems.push(misuse('option-not-here', { option: `--${member}`, reason: kind }));
    else if (found !== undefined && member === 'place' && !isPlace(found)) {
      problems.push(misuse('not-a-number', { option: '--place', least: 0, most: LAST_PLACE, found }));
    } else if (found !== undefined) event[member] = member === 'place' ? Number(found) : found.normalize('NFC');
  }
  return problems.length === 0 ? done([event]) : failedAll(problems);
}

/** An event with its reason in the form that an option would have it. */
function normalised(event: unknown): unknown {
  if (typeof event !== 'object' || event === null || !('reason' in event) || typeof event.reason !== 'string') return event;
  return { ...event, reason: event.reason.normalize('NFC') };
}

async function fromFile(path: string): Promise<Outcome<readonly unknown[], Finding>> {
  const read = await readGivenJson(path);
  if (!read.ok) return read;
  const events: readonly unknown[] = Array.isArray(read.value) ? read.value : [read.value];
  return done(events.map(normalised));
}

/** One event by its kind and options, or those of a file. */
export async function eventsGiven(kind: string | undefined, options: EventMembers): Promise<Outcome<readonly unknown[], Finding>> {
  if (options.file === undefined) {
    return kind === undefined ? failed(misuse('option-needed', { option: 'KIND / --file' })) : fromOptions(kind, options);
  }
  const stray = ALL.find((member) => options[member] !== undefined);
  if (kind !== undefined || stray !== undefined)
    return failed(misuse('either-or', { first: stray === undefined ? 'KIND' : `--${stray}`, second: '--file' }));
  return fromFile(options.file);
}

/** The canonical bytes; of what has no canonical form some others, which the check then refuses. */
export function eventBytes(events: readonly unknown[]): Uint8Array {
  const encoder = new TextEncoder();
  try {
    return encoder.encode(canonicalText(events));
  } catch {
    return encoder.encode(JSON.stringify(events));
  }
}
