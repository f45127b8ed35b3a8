/** Threads that paint, and what they do to each other: with threads that misbehave on purpose. */

import { setTimeout as sleep } from 'node:timers/promises';
import test, { type ExecutionContext } from 'ava';
import { createPainter, type Painter, type Painting, PaintingFailed } from '../../dist/reports/painting/painter.js';
import { WINDOW, type Work } from '../../dist/reports/painting/work.js';

const MISBEHAVING = new URL('./misbehaving-thread.js', import.meta.url);
const PIECE = 1_048_576;

const work = (title: string): Work => ({ kind: 'papers', records: [], title, options: { language: 'zh' } });

function painterFor(t: ExecutionContext, limits: { threads?: number; waiting?: number; each?: number } = {}): Painter {
  const painter = createPainter({ threads: 1, waiting: 10, each: 10, ...limits }, MISBEHAVING);
  t.teardown(() => painter.close());
  return painter;
}

function begin(painter: Painter, title: string, signal = new AbortController().signal, from: string | null = null): Promise<Painting> {
  const painting = painter.paint(work(title), { from, signal });
  if (painting === null) throw new Error('busy');
  return painting;
}

async function sizeOf(painting: Painting): Promise<number> {
  if (!painting.ok) throw new Error(JSON.stringify(painting.reasons));
  let size = 0;
  for await (const piece of painting.pieces) size += piece.length;
  return size;
}

const paint = async (...of: Parameters<typeof begin>): Promise<number> => sizeOf(await begin(...of));

test('pieces come in order and whole, one work after the other on one thread', async (t) => {
  const painter = painterFor(t);
  t.deepEqual(await Promise.all([paint(painter, 'pieces 3'), paint(painter, 'pieces 40'), paint(painter, '')]), [
    3 * PIECE,
    40 * PIECE,
    PIECE,
  ]);
});

test('a thread waits for whoever takes its pieces', async (t) => {
  const painter = painterFor(t);
  const told: number[] = [];
  const painting = await painter.paint(work('pieces 100'), {
    from: null,
    signal: new AbortController().signal,
    progress: (pages) => void told.push(pages),
  });
  if (painting?.ok !== true) throw new Error('not begun');
  await painting.pieces.next();
  await sleep(300);
  t.true((told.at(-1) ?? 0) <= WINDOW + 2, `${told.at(-1)} pieces were painted for one that was taken`);
  let rest = 0;
  for await (const piece of painting.pieces) rest += piece.length;
  t.is(rest, 99 * PIECE);
});

test('who finds the line full is told so; one asker alone does not fill it', async (t) => {
  const painter = painterFor(t, { waiting: 2, each: 2 });
  const signal = new AbortController().signal;
  const [first, second] = [begin(painter, 'pieces 50', signal, 'a'), begin(painter, '', signal, 'a')];
  t.is(painter.paint(work(''), { from: 'a', signal }), null, 'the third of one asker');
  const third = begin(painter, '', signal, 'b');
  t.is(painter.paint(work(''), { from: 'c', signal }), null, 'the line is full');
  t.is(await sizeOf(await first), 50 * PIECE);
  t.is(await sizeOf(await second), PIECE);
  t.is(await sizeOf(await third), PIECE);
  t.is(await paint(painter, '', signal, 'a'), PIECE);
});

test('who leaves while waiting is not painted for, and who leaves midway frees the thread', async (t) => {
  const painter = painterFor(t);
  const [leaving, waiting] = [new AbortController(), new AbortController()];
  const painting = await begin(painter, 'pieces 1000', leaving.signal);
  if (!painting.ok) throw new Error('not begun');
  const never = begin(painter, 'pieces 1000', waiting.signal);
  waiting.abort(new Error('left the line'));
  await t.throwsAsync(never, { message: 'left the line' });
  await painting.pieces.next();
  leaving.abort(new Error('left midway'));
  await t.throwsAsync(sizeOf(painting), { message: 'left midway' });
  t.is(await paint(painter, ''), PIECE);
});

test('who leaves at once gives the thread back before it has begun', async (t) => {
  const painter = painterFor(t);
  const leaving = new AbortController();
  const never = begin(painter, 'is deaf', leaving.signal);
  leaving.abort(new Error('left at once'));
  await t.throwsAsync(never, { message: 'left at once' });
  t.is(await paint(painter, ''), PIECE);
});

test('pieces that are returned before their end free the thread', async (t) => {
  const painter = painterFor(t);
  const painting = await begin(painter, 'pieces 1000');
  if (!painting.ok) throw new Error('not begun');
  for await (const _ of painting.pieces) break;
  t.is(await paint(painter, ''), PIECE);
});

for (const title of ['dies', 'dies later', 'throws']) {
  test(`a thread that ${title} costs its own work only`, async (t) => {
    const painter = painterFor(t);
    const [failing, next] = [paint(painter, title), paint(painter, 'pieces 2')];
    await t.throwsAsync(failing, { instanceOf: PaintingFailed });
    t.is(await next, 2 * PIECE);
  });
}

test('a thread that hears nothing is ended, and another one paints on', async (t) => {
  const painter = painterFor(t);
  const leaving = new AbortController();
  const deaf = begin(painter, 'is deaf', leaving.signal);
  await sleep(200);
  leaving.abort(new Error('left'));
  await t.throwsAsync(deaf);
  t.is(await paint(painter, ''), PIECE);
});

test('a painter that is closed paints no more, and what it painted fails', async (t) => {
  const painter = painterFor(t);
  const painting = await begin(painter, 'pieces 1000');
  await painter.close();
  await t.throwsAsync(sizeOf(painting));
  await t.throwsAsync(begin(painter, ''));
});
