/** A stream that is opened when somebody reads it: whoever asks for the head of an answer only, or has the file already, has nothing made. */

import { Readable } from 'node:stream';

export function lazyFile(open: () => Promise<Readable>): Readable {
  let source: Readable | null = null;
  let opened = false;
  const take = (content: Readable): void => {
    if (lazy.destroyed) {
      content.destroy();
      return;
    }
    source = content;
    content.on('data', (chunk) => {
      if (!lazy.push(chunk)) content.pause();
    });
    content.once('end', () => lazy.push(null));
    content.once('error', (error) => lazy.destroy(error));
  };
  const lazy = new Readable({
    read() {
      if (source !== null) source.resume();
      else if (!opened) {
        opened = true;
        open().then(take, (error: Error) => lazy.destroy(error));
      }
    },
    destroy(error, callback) {
      source?.destroy();
      callback(error);
    },
  });
  return lazy;
}
