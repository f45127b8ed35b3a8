/** The notice beside the folder of a draw: names for its codes. A code without a name stands for itself. */

import { done, failed, failedAll, type Language, type Outcome } from '@double-random/core';
import type { Notice } from '@double-random/reports';
import type { Finding } from '../finding.js';
import { readGivenText } from '../machine/given-file.js';
import { parseJson } from '../machine/given-json.js';
import { refusal } from '../problems.js';

/** Reads a notice that `freeze` wrote and somebody may have edited; every bad field is told. */
export async function readNotice(path: string): Promise<Outcome<Notice, Finding>> {
  const text = await readGivenText(path);
  if (!text.ok) return text;
  const parsed = parseJson(text.value);
  if (!parsed.ok) return failed(refusal('bad-notice', { path, zh: 'JSON {…}', en: 'JSON {…}' }));
  const { checkBy, explainReport, notice } = await import('@double-random/reports');
  const read = checkBy(notice, parsed.value);
  if (read.ok) return done(read.value);
  return failedAll(
    read.problems.map((problem) => refusal('bad-notice', { path, zh: explainReport(problem, 'zh'), en: explainReport(problem, 'en') })),
  );
}

/** The name of a code, or the code. */
export function nameIn(names: Notice['departments'], code: string, language: Language): string {
  const words = names !== undefined && Object.hasOwn(names, code) ? names[code] : undefined;
  return words === undefined ? code : words[language];
}
