/** JSON of unknown origin. */

import { done, failed, type Outcome } from '@double-random/core';
import type { Finding } from '../finding.js';
import { misuse } from '../problems.js';
import { readGivenText } from './given-file.js';

/** Far deeper than anything that is read here; what walks through a value afterwards recurses. */
export const DEEPEST = 64;

export type JsonFault = 'not-json' | 'too-deep';

/** Whether brackets nest deeper than allowed; those within strings do not count. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let isInString = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text[i];
    if (isInString && unit === '\\') i++;
    else if (unit === '"') isInString = !isInString;
    else if (isInString) continue;
    else if (unit === '[' || unit === '{') depth++;
    else if (unit === ']' || unit === '}') depth--;
    if (depth > DEEPEST) return true;
  }
  return false;
}

export function parseJson(text: string): Outcome<unknown, JsonFault> {
  if (isTooDeep(text)) return failed('too-deep');
  try {
    return done(JSON.parse(text));
  } catch {
    return failed('not-json');
  }
}

/** The value of a JSON file that the user names. */
export async function readGivenJson(path: string): Promise<Outcome<unknown, Finding>> {
  const text = await readGivenText(path);
  if (!text.ok) return text;
  const value = parseJson(text.value);
  if (value.ok) return value;
  const isDeep = value.problems.includes('too-deep');
  return failed(isDeep ? misuse('json-too-deep', { path, limit: DEEPEST }) : misuse('not-json-file', { path }));
}
