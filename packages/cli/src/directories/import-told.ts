/** What an import found, told: the first problems one by one, then how many of each kind. */

import { adviceFor, describeImport, explainRowProblem, importFacts, problemFacts } from '@double-random/directories';
import type { Session } from '../session.js';
import type { RowsRead } from './read-rows.js';

/** Problems of a file told one by one on the terminal; the CSV has all of them. */
export const MOST_TOLD = 100;
/** Problems in the JSON document, of all files together. */
export const MOST_IN_JSON = 10_000;

const countOf = ({ counts }: RowsRead): number => [...counts.values()].reduce((sum, count) => sum + count, 0);

/** How many problems of each kind there are, most frequent first. */
function countsText({ counts }: RowsRead, { say, language }: Session): string[] {
  const byCount = [...counts].sort(([, a], [, b]) => b - a);
  return byCount.map(([code, count]) => say(`    ${count} 处 ${code}：`, `    ${count} × ${code}: `) + adviceFor(code)[language]);
}

export function importText(read: RowsRead, session: Session): string[] {
  const { say, language } = session;
  const { summary, problems } = read;
  const told = problems.slice(0, MOST_TOLD);
  const more = countOf(read) - told.length;
  return [
    describeImport(summary, language),
    ...told.map((problem) => `  ${explainRowProblem(problem, language)}`),
    ...(more > 0
      ? [
          say(
            `  另有 ${more} 处，逐行见 --problems-csv。全部按种类：`,
            `  and ${more} more, row by row in --problems-csv. All of them by kind:`,
          ),
        ]
      : []),
    ...(more > 0 ? countsText(read, session) : []),
  ];
}

/** What `--json` says of each file; its problems as long as there is room for them. */
export function importJson(all: readonly RowsRead[]): Record<string, unknown>[] {
  let room = MOST_IN_JSON;
  return all.map((read) => {
    const { summary, problems, counts } = read;
    const told = problems.slice(0, room);
    room -= told.length;
    return {
      ...importFacts(summary),
      problems: told.map(problemFacts),
      moreProblems: countOf(read) - told.length,
      problemCounts: Object.fromEntries(counts),
    };
  });
}
