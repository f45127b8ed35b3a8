/** What a command found or did, before anybody prints it. */

import type { Exit, Finding } from './finding.js';

export interface Answer {
  readonly exit: Exit;
  /** Members of the JSON document that `--json` prints. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** Lines for people, in the language of the session. */
  readonly text: readonly string[];
  /** Why the command was not carried out. */
  readonly problems: readonly Finding[];
  /** What was carried out all the same, but somebody should look at. */
  readonly warnings: readonly Finding[];
}

export const answered = (
  facts: Answer['facts'],
  text: readonly string[],
  { exit = 0, warnings = [] }: { readonly exit?: Exit; readonly warnings?: readonly Finding[] } = {},
): Answer => ({ exit, facts, text, problems: [], warnings });

/** The command is not carried out; nothing was written. */
export const refused = (problems: readonly Finding[], warnings: readonly Finding[] = []): Answer => ({
  exit: problems.some(({ exit }) => exit === 2) ? 2 : 1,
  facts: {},
  text: [],
  problems,
  warnings,
});
