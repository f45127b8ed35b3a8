import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { canonicalText } from '@double-random/core';
import test from 'ava';
import { AUDIT_EVENTS } from '../../dist/audit/catalogue.js';
import type { AuditEventForm } from '../../dist/audit/event.js';
import { eventsMarkdown } from '../../dist/audit/markdown.js';
import { CHAIN_FAULTS } from '../../dist/audit/verify.js';
import { auditRows, entryOf } from '../../dist/store/audit.js';
import { openTestStore } from '../support/stores.js';
import { recordSix } from './entries.js';

const DOCS = readFileSync(new URL('../../../../docs/audit.md', import.meta.url), 'utf8');

test('the events in docs/audit.md are those of the catalogue', (t) => {
  const [, written] = /<!-- events -->\n(.*?)\n<!-- \/events -->/s.exec(DOCS) ?? [];
  t.is(written, eventsMarkdown(), 'write them anew: npm run build && node scripts/audit-docs.mjs');
});

test('every finding of the verification is explained', (t) => {
  for (const fault of Object.keys(CHAIN_FAULTS)) t.true(DOCS.includes(`| \`${fault}\` |`), fault);
});

test('events have words in both languages, a subject, and details that name no secret', (t) => {
  for (const [event, { subject, zh, en, details }] of Object.entries<AuditEventForm>(AUDIT_EVENTS)) {
    t.regex(event, /^[a-z-]+(\.[a-z-]+)+$/);
    t.regex(subject, /^[a-z-]+$/, event);
    t.regex(zh, /\p{Script=Han}/u, event);
    t.regex(en, /^[A-Z]/, event);
    t.is(new Set(details).size, details.length, event);
    for (const detail of details) t.notRegex(detail, /secret$|password|phone|idNumber|recusalReason/i, event);
  }
});

test('the script in docs/audit.md rechecks an export, and finds a changed one', async (t) => {
  const [, script] = /```js\n(.*?)```/s.exec(DOCS) ?? [];
  const store = await openTestStore(t, 'sqlite');
  await recordSix(store);
  const rows = await auditRows(store.db, null, 100);
  const lines = rows.map((row) => `${canonicalText(entryOf(row))}\n`);
  const recheck = (input: string) =>
    spawnSync(process.execPath, ['--input-type=module', '--eval', script ?? ''], { input, encoding: 'utf8' });
  const whole = recheck(lines.join(''));
  t.is(whole.status, 0, whole.stderr);
  t.is(whole.stdout, `6 entries, head ${rows.at(-1)?.hash}\n`);
  for (const wrong of [lines.join('').replace('李四', '王五'), [...lines].reverse().join(''), lines.toSpliced(2, 1).join('')]) {
    const broken = recheck(wrong);
    t.is(broken.status, 1);
    t.regex(broken.stdout, /breaks at entry [1-6]\n$/);
  }
});
