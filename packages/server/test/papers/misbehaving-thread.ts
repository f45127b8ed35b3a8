/** A painting thread that does what a test wants: the title of the work says what. */

import { type MessagePort, parentPort } from 'node:worker_threads';
import { pieceSink } from '../../dist/reports/painting/piece-sink.js';
import type { FromThread, Work } from '../../dist/reports/painting/work.js';

const LARGE = 1_048_576;

async function behave(title: string, port: MessagePort): Promise<void> {
  const say = (said: FromThread): void => port.postMessage(said);
  const sink = pieceSink(port);
  if (title === 'dies') process.exit(3);
  if (title === 'is deaf') for (;;);
  say({ kind: 'begun', missing: [] });
  try {
    const count = title.startsWith('pieces ') ? Number(title.slice('pieces '.length)) : 1;
    for (let n = 0; n < count; n++) {
      await sink.write(new Uint8Array(LARGE).fill(n));
      say({ kind: 'progress', pages: n + 1, of: count });
    }
    if (title === 'dies later') process.exit(3);
    if (title === 'throws') throw new TypeError('a bug in the painter');
    await sink.flush();
    say({ kind: 'done' });
  } catch (error) {
    say(error instanceof TypeError ? { kind: 'failed', error } : { kind: 'stopped' });
  }
  port.close();
}

parentPort?.on('message', ({ work, port }: { readonly work: Work; readonly port: MessagePort }) => {
  void behave(work.kind === 'papers' ? work.title : '', port);
});
