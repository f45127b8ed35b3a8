import test from 'ava';
import { ProofQueue } from '../../dist/draws/proof-queue.js';

/** A queue of two, and work that a test ends when it wants. */
function queueOfTwo(limitEach = 3) {
  const queue = new ProofQueue<string>(2, limitEach);
  const begun: string[] = [];
  const ends = new Map<string, (how: 'done' | 'failed') => void>();
  const ask = (key: string, signal: AbortSignal = new AbortController().signal, from = 'somebody') =>
    queue.ask(key, from, signal, () => {
      begun.push(key);
      return new Promise((resolve, reject) => {
        ends.set(key, (how) => (how === 'done' ? resolve(`proof of ${key}`) : reject(new Error(`no ${key}`))));
      });
    });
  return { ask, begun, end: (key: string, how: 'done' | 'failed' = 'done') => ends.get(key)?.(how) };
}

test('one after the other, in the order in which they were asked for; the same is made once for all who ask', async (t) => {
  const { ask, begun, end } = queueOfTwo();
  const [a, b, again, c] = [ask('a'), ask('b'), ask('b'), ask('c')];
  t.deepEqual(begun, ['a']);
  end('a');
  t.is(await a, 'proof of a');
  t.deepEqual(begun, ['a', 'b']);
  end('b');
  t.deepEqual([await b, await again], ['proof of b', 'proof of b']);
  end('c');
  t.is(await c, 'proof of c');
  t.deepEqual(begun, ['a', 'b', 'c']);
});

test('when as many wait as may, a further one is refused until there is room, but not who asks for one of those', async (t) => {
  const { ask, end } = queueOfTwo(4);
  const [a, b, c] = [ask('a'), ask('b'), ask('c')];
  t.is(ask('d'), null);
  t.not(ask('a'), null, 'under way');
  t.not(ask('c'), null, 'waiting');
  end('a');
  await a;
  const d = ask('d');
  for (const key of ['b', 'c', 'd']) {
    end(key);
    await new Promise(setImmediate);
  }
  t.deepEqual(await Promise.all([b, c, d]), ['proof of b', 'proof of c', 'proof of d']);
});

test('what nobody waits for any more is not begun, and makes room at once; one caller who stays is enough', async (t) => {
  const { ask, begun, end } = queueOfTwo();
  const hungUp = new AbortController();
  const gone = [ask('a', hungUp.signal), ask('b', hungUp.signal), ask('c', hungUp.signal)];
  const stays = ask('c');
  hungUp.abort(new Error('hung up'));
  for (const one of gone) await t.throwsAsync(one ?? Promise.resolve(), { message: 'hung up' });
  const honest = ask('d');
  t.deepEqual(begun, ['a'], 'the one under way goes on');
  end('a');
  await new Promise(setImmediate);
  t.deepEqual(begun, ['a', 'c']);
  end('c');
  t.is(await stays, 'proof of c');
  end('d');
  t.is(await honest, 'proof of d');
  t.deepEqual(begun, ['a', 'c', 'd']);
});

test('one asker has no more than its share, so that others find room', async (t) => {
  const { ask, begun, end } = queueOfTwo(2);
  const patient = new AbortController().signal;
  const [a, b] = [ask('a', patient, 'greedy'), ask('b', patient, 'greedy')];
  t.is(ask('c', patient, 'greedy'), null);
  t.not(ask('b', patient, 'greedy'), null, 'nothing more to be made');
  const honest = ask('c', patient, 'honest');
  end('a');
  await a;
  end('b');
  await b;
  end('c');
  t.is(await honest, 'proof of c');
  t.deepEqual(begun, ['a', 'b', 'c']);
});

test('who hung up before asking asks for nothing', async (t) => {
  const { ask, begun } = queueOfTwo();
  await t.throwsAsync(ask('a', AbortSignal.abort(new Error('hung up'))) ?? Promise.resolve(), { message: 'hung up' });
  t.deepEqual(begun, []);
});

test('one that fails tells its callers, and the next is begun; asked for again, it is tried again', async (t) => {
  const { ask, begun, end } = queueOfTwo();
  const [a, b] = [ask('a'), ask('b')];
  end('a', 'failed');
  await t.throwsAsync(a ?? Promise.resolve(), { message: 'no a' });
  end('b');
  t.is(await b, 'proof of b');
  const again = ask('a');
  end('a');
  t.is(await again, 'proof of a');
  t.deepEqual(begun, ['a', 'b', 'a']);
});
