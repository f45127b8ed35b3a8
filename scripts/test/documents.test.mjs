import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'ava';
import { root } from '../step.mjs';

const read = (file) => readFileSync(join(root, file), 'utf8');
const CORE = 'packages/core/src';

/** A part of a page, from its heading to the next one of the same level. */
function section(page, heading) {
  const [, rest] = read(page).split(`\n## ${heading}\n`);
  return rest.split('\n## ')[0];
}

/** What stands between backticks. */
const codeIn = (text) => [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code);

/** The files that a row names; a name without a folder stands in the folder named before it. */
function filesIn(row) {
  let folder = '';
  return codeIn(row).map((code) => {
    if (code.includes('/')) folder = code.slice(0, code.lastIndexOf('/') + 1);
    const name = code.slice(code.lastIndexOf('/') + 1);
    return `${folder}${name === '' || name.endsWith('.ts') ? name : `${name}.ts`}`;
  });
}

test('protocol.md: every file of the table from sections to code is there', (t) => {
  const rows = section('docs/protocol.md', 'Where each section is in the code')
    .split('\n')
    .filter((line) => line.startsWith('| ') && line.includes('`'));
  const files = rows.flatMap(filesIn);
  t.true(files.length > 45, `${files.length} files`);
  t.deepEqual(
    files.filter((file) => !existsSync(join(root, CORE, file))),
    [],
  );
});

test('protocol.md: the limits are those of the code', (t) => {
  const limits = [
    ['16 MiB (2^24 bytes) | `pools/reader.ts`', 'pools/reader.ts', 'LONGEST_LINE = 1 << 24'],
    ['64 MiB (2^26 bytes) | `verify/json-file.ts`', 'verify/json-file.ts', 'LARGEST_JSON = 1 << 26'],
    ['16 levels', 'encoding/json.ts', 'DEEPEST = 16;'],
    ['2^22 (4,194,304)', 'verify/checks/result.ts', 'MOST_SLOTS = 1 << 22'],
    ['10,000', 'bundle/zip.ts', 'MOST_ENTRIES = 10_000'],
    ['500 times its packed size', 'bundle/zip.ts', 'MOST_GROWTH = 500'],
    ['files up to 16 MiB (2^24 bytes) may grow more', 'bundle/zip.ts', 'HARMLESS_BYTES = 1 << 24'],
    ['64 hashes', 'proof/entity-proof.ts', 'listOf(hex(32), 0, 64)'],
    ['the first 100', 'encoding/shape.ts', 'MOST_PROBLEMS = 100'],
  ];
  const page = section('docs/protocol.md', 'Limits');
  for (const [words, file, code] of limits) {
    t.true(page.includes(words), `the page says: ${words}`);
    t.true(read(join(CORE, file)).includes(code), `${file} says: ${code}`);
  }
});

test('the README of the core names nothing that its index does not export', (t) => {
  const exported = new Set(read(join(CORE, 'index.ts')).match(/\w+/g));
  const names = codeIn(section('packages/core/README.md', 'What it exports')).filter((code) => /^\w+$/.test(code));
  t.true(names.length > 40, `${names.length} names`);
  t.deepEqual(
    names.filter((name) => !exported.has(name)),
    [],
  );
});
