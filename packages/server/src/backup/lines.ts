/** Lines of a gzipped file, split at line feeds only: what is in them may hold every other sign that ends a line elsewhere. */

import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

const LINE_FEED = 10;

/** Throws what zlib throws for a file that is not gzipped, or not whole. */
export async function* linesOf(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const unzipped = createGunzip();
  source.once('error', (error) => unzipped.destroy(error));
  source.pipe(unzipped);
  let parts: Buffer[] = [];
  for await (const chunk of unzipped as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, from)) {
      yield Buffer.concat([...parts, chunk.subarray(from, end)]).toString('utf8');
      parts = [];
      from = end + 1;
    }
    parts.push(chunk.subarray(from));
  }
}
