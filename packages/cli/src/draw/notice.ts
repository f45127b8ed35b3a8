/** The notice beside the folder of a draw: names for its codes. A code without a name stands for itself. */

import { done, failed, type Language, type Outcome, type Words } from '@double-random/core';
import type { Notice } from '@double-random/reports';
import type { Finding } from '../finding.js';
import { readGivenText } from '../machine/given-file.js';
import { parseJson } from '../machine/given-json.js';
import { refusal } from '../problems.js';

type Members = Readonly<Record<string, unknown>>;

const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): boolean => typeof value === 'string';
const isWords = (value: unknown): value is Words => isMembers(value) && isText(value['zh']) && isText(value['en']);
const isNames = (value: unknown): boolean => isMembers(value) && Object.values(value).every(isWords);
const isItem = (value: unknown): boolean => isMembers(value) && isText(value['code']) && isWords(value['name']);
const isItems = (value: unknown): boolean =>
  isMembers(value) && Object.values(value).every((items) => Array.isArray(items) && items.every(isItem));

const MEMBERS: Readonly<Record<keyof Notice, (value: unknown) => boolean>> = {
  documentNumber: isText,
  departments: isNames,
  strata: isNames,
  roles: isNames,
  qualifications: isNames,
  regions: isNames,
  reasons: isNames,
  items: isItems,
  issueDate: isText,
  verificationUrl: isText,
};

function isMember(name: string): name is keyof Notice {
  return Object.hasOwn(MEMBERS, name);
}

/** Reads a notice that `freeze` wrote and somebody may have edited. */
export async function readNotice(path: string): Promise<Outcome<Notice, Finding>> {
  const text = await readGivenText(path);
  if (!text.ok) return text;
  const parsed = parseJson(text.value);
  const value = parsed.ok ? parsed.value : undefined;
  if (!isMembers(value)) return failed(refusal('bad-notice', { path, reason: 'JSON {…}' }));
  const wrong = Object.entries(value).find(([name, member]) => !isMember(name) || !MEMBERS[name](member));
  return wrong === undefined ? done(value as Notice) : failed(refusal('bad-notice', { path, reason: wrong[0] }));
}

/** The name of a code, or the code. */
export function nameIn(names: Notice['departments'], code: string, language: Language): string {
  const words = names !== undefined && Object.hasOwn(names, code) ? names[code] : undefined;
  return words === undefined ? code : words[language];
}
