import { createHash } from 'node:crypto';
import test from 'ava';
import { dropOrphans } from '../../dist/acts/records/drop-orphans.js';
import { storeAttachment } from '../../dist/acts/records/store-attachment.js';
import { submit } from '../../dist/acts/records/submit.js';
import type { UserActor } from '../../dist/rights/actor.js';
import { findAttachment, readParts } from '../../dist/store/records/attachments.js';
import { auditEvents } from '../people/people.js';
import { ENGINES } from '../support/engines.js';
import { codesOf, valueIn } from '../support/outcome.js';
import { type TestService, testService } from '../support/service.js';
import { accountOf, firstOf, inspectionCity, memberOf, recordFor } from './inspection-city.js';

const DAY = 86_400;
const GOING = new AbortController().signal;

/** Bytes that begin as a JPEG does. */
const jpeg = (size: number, fill: string): Buffer => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(size - 4, fill)]);

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

async function* inChunks(bytes: Buffer, size = 10_000): AsyncGenerator<Buffer> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

const stored = (service: TestService, by: UserActor, bytes: Buffer, type = 'image/jpeg', sha256 = hashOf(bytes)) =>
  storeAttachment(service, by, { sha256, type, content: inChunks(bytes) });

async function bytesOf(service: TestService, sha256: string): Promise<Buffer> {
  const found = await findAttachment(service.store.db, sha256);
  const chunks: Uint8Array[] = [];
  for await (const chunk of readParts(service.store.db, found?.upload ?? '')) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Rows of the three tables. */
async function rowsOf({ store }: TestService) {
  const tables = ['attachments', 'attachment_uploads', 'attachment_parts'] as const;
  return Promise.all(tables.map(async (table) => (await store.db(table)).length));
}

for (const engine of ENGINES) {
  test(`${engine}: a file is stored once by its hash, in parts, whoever sends it`, async (t) => {
    const service = await testService(t, engine);
    const [by, other] = [await accountOf(service, 'one', null, []), await accountOf(service, 'two', null, [])];
    const bytes = jpeg(600_000, 'photo');
    t.like(valueIn(await stored(service, by, bytes)), { sha256: hashOf(bytes), type: 'image/jpeg', size: 600_000 });
    t.deepEqual(await rowsOf(service), [1, 1, 3]);
    t.deepEqual(await bytesOf(service, hashOf(bytes)), bytes);
    valueIn(await stored(service, by, bytes));
    valueIn(await stored(service, other, bytes));
    t.deepEqual(await rowsOf(service), [1, 3, 3], 'each sender is noted, the bytes are kept once');
    t.is((await auditEvents(service)).filter(({ event }) => event === 'attachment.stored').length, 1);
    const many = await Promise.all(Array.from({ length: 6 }, () => stored(service, by, jpeg(300_000, 'another'))));
    t.true(many.every(({ ok }) => ok));
    t.is((await rowsOf(service))[0], 2);
    t.deepEqual(await bytesOf(service, hashOf(jpeg(300_000, 'another'))), jpeg(300_000, 'another'));
  });

  test(`${engine}: bytes that are not what they are said to be are refused, and nothing of them stays`, async (t) => {
    const service = await testService(t, engine);
    const by = await accountOf(service, 'one', null, []);
    const bytes = jpeg(1000, 'x');
    t.deepEqual(codesOf(await stored(service, by, bytes, 'image/jpeg', 'ab'.repeat(32))), ['attachment-hash']);
    t.deepEqual(codesOf(await stored(service, by, bytes, 'image/png')), ['attachment-type']);
    t.deepEqual(codesOf(await stored(service, by, Buffer.from('<script>alert(1)</script>'))), ['attachment-type']);
    t.deepEqual(codesOf(await stored(service, by, Buffer.alloc(0))), ['attachment-type']);
    t.deepEqual(codesOf(await stored(service, by, jpeg(1_048_577, 'y'))), ['too-large']);
    valueIn(await stored(service, by, jpeg(1_048_576, 'y')));
    async function* broken(): AsyncGenerator<Buffer> {
      yield bytes;
      throw new Error('the caller hung up');
    }
    await t.throwsAsync(storeAttachment(service, by, { sha256: hashOf(bytes), type: 'image/jpeg', content: broken() }));
    t.deepEqual((await rowsOf(service)).slice(0, 2), [1, 1]);
  });

  test(`${engine}: a file that no record refers to is removed after a while; one that a record refers to stays`, async (t) => {
    const service = await testService(t, engine);
    const { id: visit } = firstOf(await inspectionCity(service));
    const by = await memberOf(service, visit, 'market');
    const [kept, lost, again] = [jpeg(500, 'kept'), jpeg(500, 'lost'), jpeg(500, 'again')];
    for (const bytes of [kept, lost, again]) valueIn(await stored(service, by, bytes));
    valueIn(await submit(service, by, [recordFor(visit, 'M-001', { attachments: [{ sha256: hashOf(kept), name: '照片.jpg' }] })]));
    service.outside.advance(29 * DAY);
    valueIn(await stored(service, by, again));
    await dropOrphans(service, GOING);
    t.is((await rowsOf(service))[0], 3, 'not yet');
    service.outside.advance(2 * DAY);
    await dropOrphans(service, GOING);
    const left = await service.store.db('attachments').orderBy('sha256').select('sha256');
    t.deepEqual(
      left.map(({ sha256 }: { sha256: string }) => sha256),
      [hashOf(kept), hashOf(again)].sort(),
    );
    t.deepEqual(await rowsOf(service), [2, 3, 2]);
    t.deepEqual(
      (await auditEvents(service)).filter(({ event }) => event === 'attachment.removed').map(({ subject, actor }) => [subject, actor]),
      [[hashOf(lost), 'attachments']],
    );
    valueIn(await stored(service, by, lost));
    t.deepEqual(await bytesOf(service, hashOf(lost)), lost, 'and comes back when it is sent again');
  });

  test(`${engine}: what was left by an upload that broke off is removed after a day`, async (t) => {
    const service = await testService(t, engine);
    await service.store.transact((tx) =>
      tx('attachment_uploads').insert({ id: 'broken', sha256: 'cd'.repeat(32), user_id: 'somebody', begun_at: '2026-11-02T01:00:00.000Z' }),
    );
    await service.store.transact((tx) => tx('attachment_parts').insert({ upload: 'broken', part: 0, bytes: jpeg(100, 'x') }));
    await dropOrphans(service, GOING);
    t.deepEqual(await rowsOf(service), [0, 1, 1]);
    service.outside.advance(DAY + 1);
    await dropOrphans(service, GOING);
    t.deepEqual(await rowsOf(service), [0, 0, 0]);
  });
}
