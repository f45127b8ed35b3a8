/** The ceremony: secrets as files, stages, digits of witnesses, and the replay of a draw that was verified. */

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSecret as readSecretByCommandLine, secretText as secretTextOfCommandLine } from '@double-random/cli';
import { type DrawRecord, filesInMemory, verifyBundle } from '@double-random/core';
import test, { type ExecutionContext } from 'ava';
import {
  commitmentsEnded,
  commitWords,
  missedCommitment,
  revealWords,
  stageToDo,
} from '../../console/src/areas/draws/ceremony/department-words.js';
import { otherTickets } from '../../console/src/areas/draws/ceremony/pool-tickets.js';
import { positionOf, replaySteps, stepKey, type TicketStep } from '../../console/src/areas/draws/ceremony/replay.js';
import {
  isSameSecret,
  readSecret,
  readSecretFile,
  secretFileName,
  secretText,
} from '../../console/src/areas/draws/ceremony/secret-file.js';
import { countdownText, hashGroups, liveStages, presentStage } from '../../console/src/areas/draws/ceremony/stages.js';
import { ticketCloud } from '../../console/src/areas/draws/ceremony/ticket-cloud.js';
import { CLOSE, marksOf, namesAt, nextMark, previousMark, secondsOf } from '../../console/src/areas/draws/ceremony/timing.js';
import { disagreementWords, enteredCount, enteredWords, hasEntered } from '../../console/src/areas/draws/ceremony/witness-words.js';
import { digitGroups, digitsFault, digitsOf } from '../../console/src/areas/draws/ceremony/witnessed-digits.js';

const VECTORS = join(process.cwd(), 'fixtures', 'vectors', 'draw');

async function bundleOf(name: string): Promise<Map<string, Uint8Array>> {
  const folder = join(VECTORS, name);
  const names = (await readdir(folder)).filter((file) => file !== 'expected.json');
  return new Map(await Promise.all(names.map(async (file) => [file, await readFile(join(folder, file))] as const)));
}

async function verified(t: ExecutionContext, name: string): Promise<DrawRecord> {
  const { verdict, record } = await verifyBundle(filesInMemory(await bundleOf(name)));
  t.is(verdict, 'valid');
  if (record === null) throw new Error(`${name} has no record`);
  return record;
}

const SECRET = Uint8Array.from({ length: 32 }, (_, i) => 255 - 7 * i);

test('a secret that the browser saved is read by the command line', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'double-random-secret-'));
  t.teardown(() => rm(folder, { recursive: true }));
  const path = join(folder, secretFileName('hz-2026', 'market'));
  await writeFile(path, secretText(SECRET));
  const read = await readSecretByCommandLine(path);
  t.true(read.ok);
  if (read.ok) t.true(isSameSecret(read.value, SECRET));
});

test('a secret that the command line saved is read by the browser', async (t) => {
  const written = secretTextOfCommandLine(SECRET);
  const read = readSecret(written);
  t.true(read !== null && isSameSecret(read, SECRET));
  t.deepEqual(await readSecretFile(new Blob([secretText(SECRET)])), SECRET);
});

test('what is no secret is not taken for one', (t) => {
  t.deepEqual(readSecret(SECRET), SECRET);
  t.is(readSecret(SECRET.slice(1)), null);
  t.is(readSecret(new TextEncoder().encode('0'.repeat(63))), null);
  t.is(readSecret(new TextEncoder().encode('G'.repeat(64))), null);
  t.is(readSecret(new Uint8Array(1025)), null);
  t.false(
    isSameSecret(
      SECRET,
      SECRET.map((byte) => byte ^ 1),
    ),
  );
});

test('the replay has every entity and every seat of the verified result, in its order', async (t) => {
  const record = await verified(t, 'open-two-departments');
  const steps = replaySteps(record);
  t.is(new Set(steps.map(stepKey)).size, steps.length);
  t.is(steps[0]?.kind, 'seed');
  t.is(steps.at(-1)?.kind, 'end');
  const tickets = steps.filter((step): step is TicketStep => step.kind === 'tickets');
  t.deepEqual(
    tickets.flatMap(({ stratum, selected }) => selected.map(({ rank, id, ticket }) => [stratum, rank, id, ticket])),
    record.result.selected.map((line) => [...line]),
  );
  t.deepEqual(
    steps.flatMap((step) =>
      step.kind === 'teams'
        ? step.teams.map(({ entity, seats }) => [step.department, entity, seats.map(({ role, inspector }) => [role, inspector])])
        : [],
    ),
    record.result.teams.map(([department, entity, seats]) => [department, entity, seats.map((seat) => [...seat])]),
  );
  for (const { selected, cutoff } of tickets) {
    t.true(selected.every(({ position }) => position <= (cutoff ?? 0)));
    t.deepEqual(
      selected.map(({ position }) => position),
      selected.map(({ position }) => position).sort((a, b) => a - b),
    );
  }
});

test('names are shown only where they are disclosed', async (t) => {
  const disclosed = replaySteps(await verified(t, 'open-two-departments')).flatMap((step) =>
    step.kind === 'teams' ? step.teams.flatMap(({ seats }) => seats) : [],
  );
  t.true(disclosed.some(({ name }) => name !== null));
  const hidden = replaySteps(await verified(t, 'infeasible-slots')).flatMap((step) =>
    step.kind === 'teams' ? step.teams.flatMap(({ seats }) => seats) : [],
  );
  t.true(hidden.every(({ name }) => name === null));
});

test('empty seats are counted as they are proven', async (t) => {
  const record = await verified(t, 'infeasible-slots');
  const end = replaySteps(record).find((step) => step.kind === 'end');
  t.is(
    end?.kind === 'end' ? end.empty : -1,
    record.result.shortages.reduce((sum, { empty }) => sum + empty.length, 0),
  );
});

test('a department that did not reveal has an empty part of the seed', async (t) => {
  const record = await verified(t, 'drand-absent-department');
  const [seed] = replaySteps(record);
  if (seed?.kind !== 'seed') return t.fail();
  const absent = seed.parts.filter(({ from, value }) => from === 'department' && value === null).map(({ department }) => department);
  t.true(record.reveals.absent.every((department) => absent.includes(department)));
  t.is(seed.parts.at(-1)?.from, 'drand');
  t.regex(seed.parts.at(-1)?.value ?? '', /^[0-9a-f]{64}$/);
});

test('those not drawn fall beyond the cutoff, and the next of them are the reserves', async (t) => {
  const record = await verified(t, 'events-and-reserves');
  const others = await otherTickets(filesInMemory(await bundleOf('events-and-reserves')), record);
  for (const step of replaySteps(record)) {
    if (step.kind !== 'tickets') continue;
    const positions = [...(others.get(step.stratum) ?? [])].sort((a, b) => a - b);
    t.is(positions.length, step.population - step.selected.length);
    t.true(positions.every((position) => position > (step.cutoff ?? -1)));
    t.deepEqual(
      positions.slice(0, step.reserves.length),
      step.reserves.map(({ position }) => position),
    );
    const cloud = ticketCloud(step, others.get(step.stratum) ?? new Float64Array());
    t.is(cloud.positions.length, step.population);
    t.true(cloud.closeEnd > (step.cutoff ?? 0) || cloud.closeEnd === 1);
  }
});

test('a ticket lies where its first digits say', (t) => {
  t.is(positionOf('0'.repeat(64)), 0);
  t.is(positionOf(`8${'0'.repeat(63)}`), 0.5);
  t.true(positionOf('f'.repeat(64)) < 1);
});

test('stepping goes from mark to mark, and names come one after another', async (t) => {
  const step = replaySteps(await verified(t, 'open-two-departments')).find((one): one is TicketStep => one.kind === 'tickets');
  if (step === undefined) return t.fail();
  const marks = marksOf(step);
  const walked: number[] = [];
  for (let mark = nextMark(marks, 0); mark !== null; mark = nextMark(marks, mark)) walked.push(mark);
  t.deepEqual(walked, [...marks]);
  t.is(previousMark(marks, 1), CLOSE);
  t.is(previousMark(marks, 0), null);
  t.is(namesAt(step, CLOSE), 0);
  t.is(namesAt(step, 1), step.selected.length);
  t.true(secondsOf(step) > 0);
});

test('a draw stands at the stage that it waits for', (t) => {
  const department = {
    id: 'market',
    role: 'initiating',
    commitment: null,
    committedAt: null,
    secretKeeping: null,
    revealedAt: null,
    secret: null,
    absent: false,
  } as const;
  const entropy = { kind: 'witnessed', round: null, description: '骰子', value: null, witnesses: null } as const;
  const frozen = {
    entropy,
    departments: [{ ...department }],
    drawnAt: null,
    commitmentsClosedAt: null,
    revealsClosedAt: null,
    entropyAt: null,
  };
  const at = '2026-11-23T13:00:00Z';
  t.is(presentStage(frozen), 'manifest');
  t.is(presentStage({ ...frozen, departments: [{ ...department, commitment: 'ab' }] }), 'commit');
  t.is(presentStage({ ...frozen, commitmentsClosedAt: at }), 'reveal');
  t.is(presentStage({ ...frozen, commitmentsClosedAt: at, revealsClosedAt: at }), 'entropy');
  t.is(presentStage({ ...frozen, commitmentsClosedAt: at, revealsClosedAt: at, entropyAt: at }), 'draw');
  t.is(presentStage({ ...frozen, entropy: { ...entropy, kind: 'none' }, commitmentsClosedAt: at, revealsClosedAt: at }), 'draw');
  t.is(presentStage({ ...frozen, drawnAt: at }), 'verify');
  t.deepEqual(liveStages({ entropy: { ...entropy, kind: 'none' }, drawnAt: null }), ['manifest', 'commit', 'reveal', 'draw']);
  t.true(liveStages({ entropy, drawnAt: at }).includes('verify'));
});

test('countdowns and hashes are read aloud', (t) => {
  t.is(countdownText(3_729_000), '1:02:09');
  t.is(countdownText(59_001), '01:00');
  t.is(countdownText(-5), '00:00');
  t.deepEqual(hashGroups('0123456789abcdef'), ['01234567', '89abcdef']);
});

test('every screen is told how far the witnesses are and that they disagreed', (t) => {
  const first = { reading: 1, entered: [{ user: 'u1', name: '周一', department: 'market' }], disagreed: false };
  t.is(enteredCount(first), '1 / 2');
  t.is(disagreementWords(first), null);
  t.is(
    enteredWords(first, (id) => `${id}局`),
    'market局 周一',
  );
  t.deepEqual(
    [hasEntered(first, 'u1'), hasEntered(first, 'u2'), hasEntered(null, 'u1'), hasEntered(first, undefined)],
    [true, false, false, false],
  );
  const again = { reading: 2, entered: [], disagreed: true };
  t.is(enteredCount(again), '0 / 2');
  t.regex(disagreementWords(again)?.zh ?? '', /^第 1 次录入不一致/);
});

test('digits of witnesses are counted as the protocol counts them', (t) => {
  t.is(digitsOf(' 31415\n26535\t'), '3141526535');
  t.is(digitsFault('9'.repeat(39)), null);
  t.is(digitsFault('6'.repeat(50)), null);
  t.is(digitsFault('6'.repeat(49))?.en, 'At least 50 digits: 1 to go.');
  t.is(digitsFault('9'.repeat(30))?.en, 'At least 39 digits: 9 to go.');
  t.is(digitsFault('12a')?.en, 'Digits and spaces only.');
  t.is(digitsFault('9'.repeat(201))?.en, 'At most 200 digits.');
  t.deepEqual(digitGroups('1234567'), ['12345', '67']);
});

const silent = {
  id: 'market',
  role: 'initiating',
  commitment: null,
  committedAt: null,
  secretKeeping: null,
  revealedAt: null,
  secret: null,
  absent: false,
} as const;
const CLOSED = '2026-11-23T13:00:00Z';

test('a department that has not committed yet is not said to take no part before the commitments are closed', (t) => {
  t.is(revealWords(silent, null).zh, '尚未承诺');
  t.is(revealWords(silent, CLOSED).zh, '未承诺，不参与种子');
  t.is(commitWords(silent, null).zh, '等待承诺');
  t.is(commitWords(silent, CLOSED).zh, '未承诺');
  t.false(missedCommitment(silent, null));
  t.true(missedCommitment(silent, CLOSED));
});

test('a commitment waits for its reveal, and for nothing else', (t) => {
  const committed = { ...silent, commitment: 'ab', secretKeeping: 'department' } as const;
  t.false(missedCommitment(committed, CLOSED));
  t.is(revealWords(committed, null).zh, '等待承诺关闭');
  t.is(revealWords(committed, CLOSED).zh, '等待揭示');
  t.is(revealWords({ ...committed, revealedAt: CLOSED }, CLOSED).zh, '与承诺相符');
  t.is(revealWords({ ...committed, absent: true }, CLOSED).zh, '逾期未揭示，公开记为缺席');
  t.is(commitWords({ ...committed, secretKeeping: 'service' }, null).zh, '由服务代管');
});

test('a department is led to the stage that waits for it', (t) => {
  const draw = { departments: [silent], state: 'frozen', commitmentsClosedAt: null, revealsClosedAt: null } as const;
  t.is(stageToDo(draw, 'market'), 'commit');
  t.is(stageToDo(draw, 'culture'), null, 'not one that takes no part');
  t.is(stageToDo({ ...draw, state: 'voided' }, 'market'), null);
  t.is(stageToDo({ ...draw, commitmentsClosedAt: CLOSED }, 'market'), null, 'who did not commit has nothing to reveal');
  const committed = { ...draw, departments: [{ ...silent, commitment: 'ab', secretKeeping: 'department' }] } as const;
  t.is(stageToDo(committed, 'market'), null);
  t.is(stageToDo({ ...committed, commitmentsClosedAt: CLOSED }, 'market'), 'reveal');
  t.is(stageToDo({ ...committed, commitmentsClosedAt: CLOSED, revealsClosedAt: CLOSED }, 'market'), null);
  const kept = { ...committed, departments: [{ ...silent, commitment: 'ab', secretKeeping: 'service' }] } as const;
  t.is(stageToDo({ ...kept, commitmentsClosedAt: CLOSED }, 'market'), null, 'the service reveals what it keeps');
});

test('a void draw waits for nothing', (t) => {
  const voiding = { askedAt: CLOSED, askedBy: 'market', reason: '名录有误', approved: ['market'], voidedAt: CLOSED };
  t.is(commitmentsEnded({ commitmentsClosedAt: null, voiding: null }), null);
  t.is(commitmentsEnded({ commitmentsClosedAt: null, voiding: { ...voiding, voidedAt: null } }), null, 'asked for, not agreed to');
  t.is(commitmentsEnded({ commitmentsClosedAt: null, voiding }), CLOSED);
  const committed = { ...silent, commitment: 'ab', secretKeeping: 'department' } as const;
  t.is(revealWords(committed, CLOSED, true).zh, '未揭示');
});
