/** A hundred phones that send late, twice and in any order: what they made is there once, and nothing else. */

import test from 'ava';
import type { SentRecord } from '../../dist/records/submission.js';
import { hashPassword } from '../../dist/rights/password.js';
import { insertUser } from '../../dist/store/users.js';
import { replaceVisitInspectors } from '../../dist/store/visits/visit-inspectors.js';
import { insertVisitParts } from '../../dist/store/visits/visit-parts.js';
import { insertVisits } from '../../dist/store/visits/visits.js';
import { DEPARTMENTS } from '../draws/joint-draw.js';
import { seededNumbers } from '../faults/seeded-numbers.js';
import { PASSWORD } from '../people/people.js';
import type { TestAnswer, TestClient } from '../support/client.js';
import { ENGINES } from '../support/engines.js';
import type { TestService } from '../support/service.js';
import { firstOf, type InspectionCity, itemsIn, recordFor, type TestDepartment } from './inspection-city.js';
import { type InspectionOverHttp, inspectionOverHttp } from './inspection-over-http.js';

/** 125 visits of two teams of two: five places for each of a hundred inspectors. In each one 18 items are recorded, and two of these records corrected. */
const VISITS = 125;
const INSPECTORS = 50;
const AT_EACH_PLACE = 18;
const CORRECTED = 2;
const ITEMS = 2 * AT_EACH_PLACE;
const PLACES = VISITS * 2 * 2;
const RECORDS = PLACES * (AT_EACH_PLACE + CORRECTED);

type Numbers = () => number;

function shuffled<Value>(values: readonly Value[], numbers: Numbers): Value[] {
  const all = [...values];
  for (let i = all.length - 1; i > 0; i--) {
    const j = Math.floor(numbers() * (i + 1));
    [all[i], all[j]] = [all[j] as Value, all[i] as Value];
  }
  return all;
}

/** What somebody records at a place: half of the department's items, and corrections of the first of them. */
function recordsAt(visit: string, department: TestDepartment, place: number): readonly SentRecord[] {
  const items = itemsIn(department, ITEMS).slice(place * AT_EACH_PLACE, (place + 1) * AT_EACH_PLACE);
  const first = items.map((item) => recordFor(visit, item));
  const corrections = first
    .slice(0, CORRECTED)
    .map(({ item, id }) => recordFor(visit, item, { result: 'other-violation', finding: '更正', replaces: [id] }));
  return [...first, ...corrections];
}

/** Records in batches of random sizes and in no order; some are sent again, some twice in one batch, some with others around them. */
function sendings(records: readonly SentRecord[], numbers: Numbers): readonly (readonly SentRecord[])[] {
  const mixed = shuffled(records, numbers);
  const batches: SentRecord[][] = [];
  for (let from = 0; from < mixed.length; ) {
    const size = 10 + Math.floor(numbers() * 40);
    batches.push(mixed.slice(from, from + size));
    from += size;
  }
  const again = batches.filter(() => numbers() < 0.5);
  const twice = shuffled(records, numbers).slice(0, 10);
  return shuffled([...batches, ...again, shuffled(records, numbers).slice(0, 20), [...twice, ...twice]], numbers);
}

/** Visits beside those that were drawn, with as many places for each inspector. */
async function addVisits({ store }: TestService, city: InspectionCity): Promise<readonly string[]> {
  const { task, draw, facts, region, street } = firstOf(city);
  const ids = Array.from({ length: VISITS }, (_, n) => `visit-${n}`);
  const visits = ids.map((id, n) => ({
    id,
    task,
    draw,
    entity: `entity-${n}`,
    name: `企业 ${n}`,
    region,
    street,
    facts,
    createdAt: '2026-11-02T01:00:00.000Z',
  }));
  await store.transact(async (tx) => {
    await insertVisits(tx, visits);
    await insertVisitParts(
      tx,
      ids.flatMap((visit) => DEPARTMENTS.map((department) => ({ visit, department }))),
    );
    const places = ids.flatMap((visit, n) =>
      DEPARTMENTS.flatMap((department) =>
        [0, 1].map((place) => ({ visit, department, place, role: 'member', inspector: `I${(2 * n + place) % INSPECTORS}` })),
      ),
    );
    await replaceVisitInspectors(tx, [], places);
  });
  return ids;
}

interface Phone {
  readonly client: TestClient;
  readonly records: readonly SentRecord[];
}

/** A phone for each inspector, whose owner has signed in. */
async function phonesOf({ service, as }: InspectionOverHttp, visits: readonly string[]): Promise<readonly Phone[]> {
  const password = await hashPassword(PASSWORD);
  const phones: Phone[] = [];
  for (const department of DEPARTMENTS) {
    for (let n = 0; n < INSPECTORS; n++) {
      const login = `${department}-${n}`;
      const person = {
        id: login,
        login,
        name: login,
        department,
        inspector: `I${n}`,
        roles: ['inspector'] as const,
        version: 1,
        lockedAt: null,
      };
      const user = { ...person, addedAt: '2026-11-02T01:00:00.000Z', signedInAt: null, oneTimeUntil: null, issuer: null };
      await service.store.transact((tx) => insertUser(tx, user, { password, subject: null }));
      const records = visits.flatMap((visit, i) =>
        [0, 1].flatMap((place) => ((2 * i + place) % INSPECTORS === n ? recordsAt(visit, department, place) : [])),
      );
      phones.push({ client: await as(login), records });
    }
  }
  return phones;
}

interface Answered {
  readonly accepted: readonly string[];
  readonly repeated: readonly string[];
  /** Every other answer. */
  readonly odd: readonly string[];
}

/** A phone whose connection was lost does not know whether what it sent has come, and sends it again. */
async function sent({ client }: Phone, submissions: readonly SentRecord[]): Promise<TestAnswer> {
  for (let tries = 1; ; tries++) {
    try {
      return await client.post('/api/v1/submissions', { submissions });
    } catch (error) {
      if (tries === 5) throw error;
    }
  }
}

/** Sends everything that a phone has to send. */
async function sendAll(phone: Phone, numbers: Numbers): Promise<Answered> {
  const [accepted, repeated, odd]: [string[], string[], string[]] = [[], [], []];
  for (const submissions of sendings(phone.records, numbers)) {
    const answer = await sent(phone, submissions);
    const { items = [] } = answer.body as { items?: { id: string; outcome: string }[] };
    if (answer.status !== 200) odd.push(JSON.stringify(answer.body));
    for (const { id, outcome } of items) {
      if (outcome === 'accepted') accepted.push(id);
      else if (outcome === 'repeated') repeated.push(id);
      else odd.push(outcome);
    }
  }
  return { accepted, repeated, odd };
}

for (const engine of ENGINES) {
  test(`${engine}: 100 phones submit 10,000 records with repeats, delays and in any order, and exactly 10,000 are there`, async (t) => {
    t.timeout(120_000);
    const over = await inspectionOverHttp(t, engine, { entities: 4, inspectors: 4, items: ITEMS });
    const phones = await phonesOf(over, await addVisits(over.service, over.city));
    const made = phones.flatMap(({ records }) => records.map(({ id }) => id)).sort();
    t.deepEqual([phones.length, made.length], [100, RECORDS]);
    const begun = performance.now();
    const answered = await Promise.all(phones.map((phone, i) => sendAll(phone, seededNumbers(`phone ${i}`))));
    t.log(`${Math.round(performance.now() - begun)} ms`);
    t.deepEqual(
      answered.flatMap(({ odd }) => odd),
      [],
    );
    const accepted = answered.flatMap((one) => one.accepted);
    const repeated = answered.flatMap((one) => one.repeated);
    t.is(new Set(accepted).size, accepted.length, 'none is accepted twice');
    t.deepEqual([...new Set([...accepted, ...repeated])].sort(), made, 'each phone knows that what it made is there');
    t.true(repeated.length > RECORDS / 4);

    const { db } = over.service.store;
    const stored: { id: string; standing: string; visit_id: string; item: string }[] = await db('submissions').select(
      'id',
      'standing',
      'visit_id',
      'item',
    );
    t.deepEqual(stored.map(({ id }) => id).sort(), made);
    const heads = stored.filter(({ standing }) => standing === 'head');
    t.is(heads.length, PLACES * AT_EACH_PLACE);
    t.is(new Set(heads.map(({ visit_id, item }) => `${visit_id}/${item}`)).size, heads.length, 'one stands for each item');
    const corrections = new Set(phones.flatMap(({ records }) => records.flatMap(({ id, replaces }) => (replaces.length > 0 ? [id] : []))));
    t.is(heads.filter(({ id }) => corrections.has(id)).length, PLACES * CORRECTED);
    const entries: { subject_id: string }[] = await db('audit_entries').where({ event: 'record.submitted' }).select('subject_id');
    t.deepEqual(entries.map(({ subject_id }) => subject_id).sort(), made);
  });
}
