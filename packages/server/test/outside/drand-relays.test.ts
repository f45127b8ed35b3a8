import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { QUICKNET_CHAIN } from '@double-random/core';
import test, { type ExecutionContext } from 'ava';
import { drandRelays, NoRelayAnswers } from '../../dist/outside/drand-relays.js';

const SIGNATURE = 'b4'.repeat(48);

/** A relay on this machine. */
async function relay(t: ExecutionContext, answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  t.teardown(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no address');
  return `http://127.0.0.1:${address.port}/relay`;
}

const says =
  (status: number, body: unknown): RequestListener =>
  (_request, response) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(typeof body === 'string' ? body : JSON.stringify(body));

const dead = 'http://127.0.0.1:1';

const signal = AbortSignal.timeout(60_000);

test('a round is asked for by the chain and its number', async (t) => {
  const asked: (string | undefined)[] = [];
  const url = await relay(t, (request, response) => {
    asked.push(request.url);
    says(200, { round: 7, randomness: 'ab', signature: SIGNATURE })(request, response);
  });
  t.deepEqual(await drandRelays([url])(7, signal), { round: 7, signature: SIGNATURE });
  t.deepEqual(asked, [`/relay/${QUICKNET_CHAIN}/public/7`]);
});

test('a round that is still to come is null, by either status', async (t) => {
  for (const status of [404, 425]) t.is(await drandRelays([await relay(t, says(status, { message: 'too early' }))])(7, signal), null);
});

test('the next relay is asked when one is dead, broken, late or answers another round', async (t) => {
  const good = await relay(t, says(200, { round: 7, signature: SIGNATURE }));
  const bad = [
    dead,
    await relay(t, says(500, {})),
    await relay(t, says(404, {})),
    await relay(t, says(200, 'not JSON')),
    await relay(t, says(200, { round: 8, signature: SIGNATURE })),
    await relay(t, says(200, { round: 7, signature: 'short' })),
  ];
  for (const one of bad) t.deepEqual(await drandRelays([one, good])(7, signal), { round: 7, signature: SIGNATURE }, one);
});

test('one relay that says "not yet" is believed when the others say nothing', async (t) => {
  t.is(await drandRelays([dead, await relay(t, says(404, {}))])(7, signal), null);
});

test('when no relay answers, all of them are named', async (t) => {
  const broken = await relay(t, says(502, {}));
  const error = await t.throwsAsync(drandRelays([dead, broken])(7, signal), { instanceOf: NoRelayAnswers });
  t.true(error.message.includes(dead));
  t.true(error.message.includes(`${broken}: status 502`));
});

test('whoever asked can give up', async (t) => {
  const silent = await relay(t, () => {});
  const giveUp = new AbortController();
  const asking = drandRelays([silent, silent])(7, giveUp.signal);
  giveUp.abort(new Error('enough'));
  await t.throwsAsync(asking, { message: 'enough' });
});
