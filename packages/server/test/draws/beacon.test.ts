import { readFileSync } from 'node:fs';
import { type Entropy, verifyBundle } from '@double-random/core';
import test, { type ExecutionContext } from 'ava';
import { hold } from '../../dist/acts/draws/hold.js';
import { drawBeacons } from '../../dist/acts/draws/schedules.js';
import { publicBundle } from '../../dist/draws/bundle-of.js';
import type { Draw } from '../../dist/draws/draw.js';
import type { Beacon, BeaconClient } from '../../dist/outside/outside.js';
import { findDraw } from '../../dist/store/draws/draws.js';
import { plannerOf } from '../directories/importing.js';
import type { TestClient } from '../support/client.js';
import { ENGINES, type TestEngine } from '../support/engines.js';
import { valueIn } from '../support/outcome.js';
import { testOutside } from '../support/outside.js';
import type { TestService } from '../support/service.js';
import { committedBy, confirmedTask, DEPARTMENTS, frozenDraw, revealedBy } from './joint-draw.js';
import { cityOverHttp, codeOf } from './over-http.js';

interface KnownRound extends Beacon {
  readonly randomness: string;
}

const { chains } = JSON.parse(readFileSync(new URL('../../../../fixtures/vectors/drand.json', import.meta.url), 'utf8')) as {
  readonly chains: readonly { readonly name: string; readonly rounds: readonly KnownRound[] }[];
};

/** A round of quicknet that really was. */
function known(round: number): KnownRound {
  const found = chains.find(({ name }) => name === 'quicknet')?.rounds.find((one) => one.round === round);
  if (found === undefined) throw new Error(`no vector of round ${round}`);
  return found;
}

const ROUND = 1000;

/** The moment of that round. */
const AT = '2023-08-23T15:59:24Z';
const BEFORE = '2023-08-23T15:59:23.999Z';

/** In the week in which the round came. */
const SETTINGS = {
  asOf: '2023-08-21',
  period: { from: '2023-09-04', to: '2023-10-27' },
  entropy: { kind: 'drand', round: ROUND },
  commitBy: '2023-08-22T08:00:00Z',
  revealBy: '2023-08-23T15:00:00Z',
} as const;

const never = new AbortController().signal;

interface Waiting {
  readonly service: TestService;
  readonly id: string;
  readonly draw: () => Promise<Draw>;
  readonly market: () => Promise<TestClient>;
  readonly asked: readonly number[];
}

/** A draw whose reveals are closed, so that it waits for the round. */
async function waiting(t: ExecutionContext, engine: TestEngine, relay: BeaconClient): Promise<Waiting> {
  const asked: number[] = [];
  const beacon: BeaconClient = (round, signal) => {
    asked.push(round);
    return relay(round, signal);
  };
  const outside = testOutside({ now: '2023-08-21T01:00:00Z', beacon });
  const { service, as } = await cityOverHttp(t, engine, 12, { outside });
  const id = await frozenDraw(service, await confirmedTask(service, SETTINGS));
  const draw = async () => (await findDraw(service.store.db, id)) as Draw;
  await committedBy(service, id, (await draw()).manifestHash, DEPARTMENTS);
  const market = () => as('market-planner');
  t.is(codeOf(await (await market()).post(`/api/v1/draws/${id}/beacon`, { signature: known(ROUND).signature })), 'reveals-open');
  await revealedBy(service, id, DEPARTMENTS);
  return { service, id, draw, market, asked };
}

const silent: BeaconClient = async () => {
  throw new Error('no relay answers');
};

for (const engine of ENGINES) {
  test(`${engine}: the round is fetched when it has come, verified, and the draw made from it verifies`, async (t) => {
    const { service, id, draw, market, asked } = await waiting(t, engine, async (round) => known(round));
    const path = `/api/v1/draws/${id}`;
    service.outside.setNow(BEFORE);
    const early = await (await market()).post(`${path}/beacon`, {});
    t.deepEqual([early.status, codeOf(early)], [409, 'round-not-yet']);
    t.is(codeOf(await (await market()).post(`${path}/beacon`, { signature: known(ROUND).signature })), 'round-not-yet');
    t.deepEqual(asked, [], 'nobody asks for a round that is still to come');
    t.is(codeOf(await (await market()).post(`${path}/result`)), 'entropy-missing');
    t.is(codeOf(await (await market()).post(`${path}/digits`, { digits: '1'.repeat(60) })), 'no-entropy-wanted');

    service.outside.setNow(AT);
    const client = await market();
    t.deepEqual((await client.post(`${path}/beacon`, {})).body, { round: ROUND });
    const { signature, randomness } = known(ROUND);
    t.deepEqual((await draw()).entropy, { signature, randomness } satisfies Entropy);
    t.deepEqual((await client.post(`${path}/beacon`, { signature })).body, { round: ROUND }, 'the same again');
    t.is(codeOf(await client.post(`${path}/beacon`, { signature: known(1001).signature })), 'entropy-wrong');
    t.deepEqual((await draw()).entropy, { signature, randomness });
    t.is((await client.post(`${path}/result`)).status, 200);
    const { verdict, record } = await verifyBundle(await publicBundle(service.store.db, await draw()));
    t.is(verdict, 'valid');
    t.deepEqual(record?.entropy, { signature, randomness });
    const entries: { details: string }[] = await service.store.db('audit_entries').where({ event: 'draw.entropy-entered' });
    t.deepEqual(
      entries.map(({ details }) => JSON.parse(details)),
      [{ kind: 'drand', round: ROUND }],
    );
  });

  test(`${engine}: what a relay says is not believed: another round's signature, or none at all, is not stored`, async (t) => {
    const answers: (Beacon | null)[] = [
      known(1001),
      { round: ROUND, signature: '' },
      { round: ROUND, signature: 'zz' },
      { ...known(1001), round: ROUND },
    ];
    const { service, id, draw, market } = await waiting(t, engine, async () => answers.shift() ?? null);
    service.outside.setNow(AT);
    const client = await market();
    for (let left = answers.length; left > 0; left--) {
      const refused = await client.post(`/api/v1/draws/${id}/beacon`, {});
      t.deepEqual([refused.status, codeOf(refused)], [422, 'entropy-wrong']);
      t.is((await draw()).entropy, null);
    }
    t.is(codeOf(await client.post(`/api/v1/draws/${id}/beacon`, {})), 'round-not-yet', 'the relays do not have it yet');
    t.is(codeOf(await client.post(`/api/v1/draws/${id}/result`)), 'entropy-missing');
    const entries: unknown[] = await service.store.db('audit_entries').where({ event: 'draw.entropy-entered' });
    t.deepEqual(entries, []);
  });

  test(`${engine}: where no relay answers, the round is entered by hand with its signature`, async (t) => {
    const { service, id, draw, market } = await waiting(t, engine, silent);
    service.outside.setNow(AT);
    const client = await market();
    const path = `/api/v1/draws/${id}/beacon`;
    const refused = await client.post(path, {});
    t.deepEqual([refused.status, codeOf(refused)], [503, 'beacon-unavailable']);
    t.is(codeOf(await client.post(path, { signature: '00'.repeat(48) })), 'entropy-wrong');
    t.is(codeOf(await client.post(path, { signature: known(1002).signature })), 'entropy-wrong');
    t.is((await draw()).entropy, null);
    t.deepEqual((await client.post(path, { signature: known(ROUND).signature })).body, { round: ROUND });
    valueIn(await hold(service, plannerOf('market'), id));
    t.is((await verifyBundle(await publicBundle(service.store.db, await draw()))).verdict, 'valid');
  });

  test(`${engine}: the clock fetches the round by itself, once, and tries again where it got none or a wrong one`, async (t) => {
    const relays: BeaconClient[] = [
      silent,
      async () => null,
      async () => ({ ...known(1001), round: ROUND }),
      async (round) => known(round),
    ];
    const { service, draw, asked } = await waiting(t, engine, (round, signal) => (relays.shift() ?? silent)(round, signal));
    await drawBeacons.run(service, never);
    t.deepEqual(asked, []);
    service.outside.setNow(AT);
    for (let tries = 1; tries <= 3; tries++) {
      await drawBeacons.run(service, never);
      t.is(asked.length, tries);
      t.is((await draw()).entropy, null);
    }
    await drawBeacons.run(service, never);
    t.like((await draw()).entropy, { randomness: known(ROUND).randomness });
    await drawBeacons.run(service, never);
    t.deepEqual(asked, [ROUND, ROUND, ROUND, ROUND], 'what is known is not asked for');
  });
}
