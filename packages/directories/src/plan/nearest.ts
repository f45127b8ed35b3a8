/** "Did you mean": the known word that a mistyped one is nearest to. */

/** Insertions, deletions and exchanges (Levenshtein) that turn one word into the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const exchange = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(exchange, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}

/** A word longer than this was not mistyped. */
const LONGEST_TYPO = 40;

/** The nearest known word, if no more than a third of it differs, upper and lower case apart. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > LONGEST_TYPO) return undefined;
  const [best] = known
    .map((candidate) => ({ candidate, steps: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, steps }) => steps <= Math.ceil(candidate.length / 3))
    .sort((a, b) => a.steps - b.steps);
  return best?.candidate;
}
