/** The code in docs/exchange.md, run as it stands there. */

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import test from 'ava';
import { deliveryHeaders } from '../../dist/exchange/signature.js';

const DOCS = readFileSync(new URL('../../../../docs/exchange.md', import.meta.url), 'utf8');

const SECRET = 'drwh_secret';
const NOW = new Date('2026-11-20T01:00:00Z');
const BODY = '{"data":{"title":"双随机"},"id":"1"}';

/** The block of code below a mark. */
function codeOf(language: string): string {
  const [, code] = new RegExp(`<!-- verify: ${language} -->\\n\`\`\`\\w+\\n(.*?)\`\`\``, 's').exec(DOCS) ?? [];
  if (code === undefined) throw new Error(`docs/exchange.md has no code for ${language}`);
  return code;
}

const headers = deliveryHeaders({ id: 'a'.repeat(64), event: 'result.published', body: BODY }, SECRET, NOW);

/** What a receiver is given, and whether it is genuine. */
const CASES = [
  { name: 'genuine', secret: SECRET, headers, body: BODY, seconds: 0, genuine: true },
  { name: 'a little late', secret: SECRET, headers, body: BODY, seconds: 299, genuine: true },
  { name: 'played again', secret: SECRET, headers, body: BODY, seconds: 301, genuine: false },
  { name: 'another secret', secret: 'drwh_other', headers, body: BODY, seconds: 0, genuine: false },
  { name: 'another body', secret: SECRET, headers, body: `${BODY} `, seconds: 0, genuine: false },
  {
    name: 'another time',
    secret: SECRET,
    headers: { ...headers, 'double-random-timestamp': '1795136401' },
    body: BODY,
    seconds: 0,
    genuine: false,
  },
  {
    name: 'no signature',
    secret: SECRET,
    headers: { 'double-random-timestamp': headers['double-random-timestamp'] },
    body: BODY,
    seconds: 0,
    genuine: false,
  },
  {
    name: 'no timestamp',
    secret: SECRET,
    headers: { 'double-random-signature': headers['double-random-signature'] },
    body: BODY,
    seconds: 0,
    genuine: false,
  },
  {
    name: 'a short signature',
    secret: SECRET,
    headers: { ...headers, 'double-random-signature': 'v1=' },
    body: BODY,
    seconds: 0,
    genuine: false,
  },
];

test('the code for Node tells genuine deliveries from others', async (t) => {
  const module = (await import(`data:text/javascript,${encodeURIComponent(codeOf('node'))}`)) as {
    isGenuine: (secret: string, headers: object, body: Buffer, now: number) => boolean;
  };
  for (const { name, secret, headers: given, body, seconds, genuine } of CASES)
    t.is(module.isGenuine(secret, given, Buffer.from(body), NOW.getTime() + seconds * 1000), genuine, name);
});

const PYTHON = `${codeOf('python')}
import json, sys
cases = json.load(sys.stdin)
print(json.dumps([is_genuine(c["secret"], c["headers"], c["body"].encode(), c["now"]) for c in cases]))
`;

test('the code for Python does, too', (t) => {
  const input = JSON.stringify(CASES.map(({ seconds, ...one }) => ({ ...one, now: NOW.getTime() / 1000 + seconds })));
  const ran = spawnSync('python3', ['-c', PYTHON], {
    input,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', PYTHONIOENCODING: 'utf8' },
  });
  if (ran.error !== undefined) {
    t.pass('there is no Python on this machine');
    return;
  }
  t.deepEqual(
    JSON.parse(ran.stdout),
    CASES.map(({ genuine }) => genuine),
    ran.stderr,
  );
});
