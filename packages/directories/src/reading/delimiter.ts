/** Which character parts the cells: the one that occurs equally often in most of the first lines. */

export type Delimiter = ',' | ';' | '\t' | '|' | 'none';

const CANDIDATES = [',', '\t', ';', '|'] as const;

function occurrences(line: string, character: string): number {
  let count = 0;
  for (let at = line.indexOf(character); at >= 0; at = line.indexOf(character, at + 1)) count++;
  return count;
}

/** How often the commonest count above zero occurs, times that count: regular and frequent wins. */
function regularity(lines: readonly string[], candidate: string): number {
  const times = new Map<number, number>();
  for (const line of lines) {
    const count = occurrences(line, candidate);
    if (count > 0) times.set(count, (times.get(count) ?? 0) + 1);
  }
  return Math.max(0, ...[...times].map(([count, lines]) => count * lines * lines));
}

/** `none` if the lines have only one column. `lines` are the first of the file; what stands in quotes does not count. */
export function findDelimiter(lines: readonly string[]): Delimiter {
  const bare = lines.map((line) => line.replaceAll(/"[^"]*"/g, ''));
  let best: Delimiter = 'none';
  let most = 0;
  for (const candidate of CANDIDATES) {
    const score = regularity(bare, candidate);
    if (score > most) {
      most = score;
      best = candidate;
    }
  }
  return best;
}
