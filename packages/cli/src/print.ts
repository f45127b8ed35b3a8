/** An answer as people read it, or as one JSON document. */

import type { Answer } from './answer.js';
import type { Finding } from './finding.js';
import type { Session } from './session.js';
import { visible } from './visible.js';

/** A problem as `--json` prints it: in both languages, whichever is asked for. */
export const problemJson = ({ code, place, details, message }: Finding): Record<string, unknown> => ({ code, place, details, message });

export function printJson(command: string, { exit, facts, problems, warnings }: Answer, { machine }: Pick<Session, 'machine'>): void {
  const document = { command, exit, ...facts, problems: problems.map(problemJson), warnings: warnings.map(problemJson) };
  machine.out(`${JSON.stringify(document, null, 2)}\n`);
}

/** What was found on standard output, what is wrong on standard error. */
export function printText({ text, problems, warnings }: Answer, { machine, language, say }: Session): void {
  for (const { message } of warnings) machine.err(`${visible(say('注意：', 'Note: ') + message[language])}\n`);
  if (text.length > 0) machine.out(`${text.map(visible).join('\n')}\n`);
  for (const { message } of problems) machine.err(`${visible(say('错误：', 'Error: ') + message[language])}\n`);
}
