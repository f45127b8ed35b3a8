/** Physical lines of a text in pieces; CRLF, LF and CR end a line. */

/** A line longer than this is not a row of a directory; only its beginning is kept. UTF-16 units. */
export const LONGEST_LINE = 1 << 20;

/** What ends the lines, as far as the text tells: a CR at its very end may be half of a CRLF. */
function lineEndOf(text: string): '\n' | '\r' | undefined {
  if (text.includes('\n')) return '\n';
  const at = text.indexOf('\r');
  return at < 0 || at === text.length - 1 ? undefined : '\r';
}

/**
 * Yields the lines in batches, one for every piece of text that ends at least one line. The last line is yielded even
 * without a line end, unless it is empty.
 */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string[]> {
  let rest = '';
  let end: '\n' | '\r' | undefined;
  for await (const piece of pieces) {
    const text = rest + piece;
    end ??= lineEndOf(text);
    const lines = text.split(end ?? '\n');
    rest = lines.pop() ?? '';
    if (rest.length > 2 * LONGEST_LINE) rest = rest.slice(0, LONGEST_LINE + 1);
    if (lines.length > 0) yield withoutReturns(lines);
  }
  if (rest !== '') yield withoutReturns([rest]);
}

function withoutReturns(lines: string[]): string[] {
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string;
    if (line.charCodeAt(line.length - 1) === 13) lines[i] = line.slice(0, -1);
  }
  return lines;
}
