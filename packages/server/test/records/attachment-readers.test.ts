/** Who reads files, over HTTP. */

import { createHash } from 'node:crypto';
import test from 'ava';
import { ENGINES } from '../support/engines.js';
import { firstOf, recordFor, teamOf } from './inspection-city.js';
import { inspectionOverHttp } from './inspection-over-http.js';

const BYTES = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(500, 'photo')]);
const SHA256 = createHash('sha256').update(BYTES).digest('hex');
const PATH = `/api/v1/attachments/${SHA256}`;

for (const engine of ENGINES) {
  test(`${engine}: a record that names the hash of somebody else's file does not open it; one of its senders' opens it to the visit`, async (t) => {
    const { service, city, join } = await inspectionOverHttp(t, engine);
    const { id: visit } = firstOf(city);
    const [inMarket = '', another = ''] = await teamOf(service, visit, 'market');
    const [inEcology = ''] = await teamOf(service, visit, 'ecology');
    const market = await join('market-one', 'market', 'inspector', inMarket);
    const colleague = await join('market-two', 'market', 'inspector', another);
    const ecology = await join('ecology-one', 'ecology', 'inspector', inEcology);
    const attachments = [{ sha256: SHA256, name: 'photo.jpg' }] as never;
    const send = (item: string) => ({ submissions: [recordFor(visit, item, { attachments, madeAt: '2026-11-02T02:00:00.000Z' })] });
    const readers = async () =>
      (await Promise.all([market, colleague, ecology].map((client) => client.get(PATH)))).map(({ status }) => status);

    t.is((await market.send(PATH, { method: 'PUT', raw: BYTES, headers: { 'content-type': 'image/jpeg' } })).status, 200);
    t.deepEqual(await readers(), [200, 404, 404]);
    t.is((await ecology.post('/api/v1/submissions', send('E-001'))).status, 200);
    t.deepEqual(await readers(), [200, 404, 404]);
    t.is((await colleague.post('/api/v1/submissions', send('M-001'))).status, 200);
    t.deepEqual(await readers(), [200, 200, 200]);
  });
}
