/** Names and salts of the inspectors, as `freeze` keeps them beside the folder of a draw. */

import { readFile } from 'node:fs/promises';
import { done, failed, isCode, isHex, type Outcome, type PersonLine } from '@double-random/core';
import type { Finding } from '../finding.js';
import { reading } from '../machine/file-errors.js';
import { refusal } from '../problems.js';

const SALT_BYTES = 16;

function isPerson(value: unknown): value is PersonLine {
  if (!Array.isArray(value) || value.length !== 5 || !value.every((part) => typeof part === 'string')) return false;
  const [department, inspector, salt] = value as unknown as PersonLine;
  return isCode(department) && isCode(inspector) && isHex(salt, SALT_BYTES);
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

export async function readPrivatePersons(path: string): Promise<Outcome<PersonLine[], Finding>> {
  const text = await reading(path, () => readFile(path, 'utf8'));
  if (!text.ok) return text;
  const persons: PersonLine[] = [];
  for (const [i, line] of text.value.split('\n').entries()) {
    if (line === '') continue;
    const person = parse(line);
    if (!isPerson(person)) return failed(refusal('bad-private-file', { path, line: i + 1 }));
    persons.push(person);
  }
  return done(persons);
}
