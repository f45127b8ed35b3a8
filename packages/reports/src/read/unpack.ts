/** The content of a stream, unpacked no further than a limit. */

import { PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { UnreadablePdf } from './pdf-file.js';

/** More came out than was allowed. */
export class TooLarge extends Error {
  constructor() {
    super('too large');
    this.name = 'TooLarge';
  }
}

async function inflate(packed: Uint8Array, most: number): Promise<Uint8Array> {
  let length = 0;
  const bounded = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      length += chunk.length;
      if (length > most) controller.error(new TooLarge());
      else controller.enqueue(chunk);
    },
  });
  const stream = new Blob([packed as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('deflate'))
    .pipeThrough(bounded);
  try {
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    // What the stream failed of does not come through everywhere.
    throw length > most ? new TooLarge() : new UnreadablePdf('FlateDecode');
  }
}

/**
 * @param most bytes
 * Throws TooLarge beyond the limit, and UnreadablePdf for what is no stream, or packed otherwise than this package does.
 */
export async function unpack(object: PDFObject | undefined, most: number): Promise<Uint8Array> {
  if (!(object instanceof PDFRawStream)) throw new UnreadablePdf('stream');
  const filter = object.dict.get(PDFName.of('Filter'));
  if (filter === undefined) {
    if (object.contents.length > most) throw new TooLarge();
    return object.contents;
  }
  if (filter !== PDFName.of('FlateDecode')) throw new UnreadablePdf('Filter');
  return inflate(object.contents, most);
}
