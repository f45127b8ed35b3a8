/** Names and salts of the inspectors, as `freeze` keeps them beside the folder of a draw. */

import { done, failed, isCode, isHex, type Outcome, type PersonLine } from '@double-random/core';
import type { Finding } from '../finding.js';
import { readGivenText } from '../machine/given-file.js';
import { parseJson } from '../machine/given-json.js';
import { refusal } from '../problems.js';

const SALT_BYTES = 16;

function isPerson(value: unknown): value is PersonLine {
  if (!Array.isArray(value) || value.length !== 5 || !value.every((part) => typeof part === 'string')) return false;
  const [department, inspector, salt] = value as unknown as PersonLine;
  return isCode(department) && isCode(inspector) && isHex(salt, SALT_BYTES);
}

export async function readPrivatePersons(path: string): Promise<Outcome<PersonLine[], Finding>> {
  const text = await readGivenText(path);
  if (!text.ok) return text;
  const persons: PersonLine[] = [];
  for (const [i, line] of text.value.split('\n').entries()) {
    if (line === '') continue;
    const person = parseJson(line);
    if (!person.ok || !isPerson(person.value)) return failed(refusal('bad-private-file', { path, line: i + 1 }));
    persons.push(person.value);
  }
  return done(persons);
}
