import {
  type BundleFiles,
  canonicalBytes,
  canonicalText,
  filesInMemory,
  proveEntity,
  UnreadableFile,
  verifyBundle,
} from '@double-random/core';
import test from 'ava';
import fc from 'fast-check';
import { unfilled } from '../support/filled.js';
import { type DrawParts, inputsOf, manifestOf, publish } from '../support/publish.js';
import { openSample, SAMPLE, sealedSample } from '../support/samples.js';
import { type Bundle, textOf, withFiles } from '../support/vectors.js';

/** Verifies and asks for one entity's proof: neither may throw, and nothing may be believed. */
async function isRefused(files: BundleFiles): Promise<boolean> {
  const { verdict, checks } = await verifyBundle(files);
  const proven = await proveEntity(files, 'e1');
  const problems = [...checks.flatMap((check) => check.problems), ...(proven.ok ? [] : proven.problems)];
  for (const problem of problems.slice(0, 200)) if (unfilled(problem).length > 0) throw new Error(`unfilled: ${JSON.stringify(problem)}`);
  return verdict === 'not-valid';
}

const problemCodes = async (files: BundleFiles): Promise<string[]> =>
  (await verifyBundle(files)).checks.flatMap(({ problems }) => problems.map(({ code }) => code));

test('no files at all', async (t) => {
  t.true(await isRefused(filesInMemory(new Map())));
});

test('every file of the page missing in turn, but the optional one', async (t) => {
  const bundle = await sealedSample;
  for (const name of bundle.keys()) {
    const without = withFiles(bundle, { [name]: null });
    if (name === 'persons.ndjson') t.is((await verifyBundle(without)).verdict, 'valid');
    else t.true(await isRefused(without), name);
  }
});

test('every file that throws while it is read, at once and in the middle', async (t) => {
  const bundle = await sealedSample;
  for (const [broken, bytes] of bundle) {
    for (const before of [0, Math.floor(bytes.length / 2)]) {
      const files: BundleFiles = {
        names: [...bundle.keys()],
        async *read(name) {
          const found = bundle.get(name) as Uint8Array;
          if (name !== broken) return yield found;
          yield found.subarray(0, before);
          throw new UnreadableFile({ code: 'unreadable-file', place: { file: name }, details: { reason: 'disk' } });
        },
      };
      t.true(await isRefused(files), broken);
      t.true((await problemCodes(files)).includes('unreadable-file'), broken);
    }
  }
});

test('a fault of the program is not taken for a fault of the bundle', async (t) => {
  const bundle = await openSample;
  const files: BundleFiles = {
    names: [...bundle.keys()],
    read: () => ({ [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new TypeError('a bug')) }) }),
  };
  await t.throwsAsync(verifyBundle(files), { instanceOf: TypeError, message: 'a bug' });
});

test('a name that occurs twice', async (t) => {
  const bundle = await openSample;
  for (const name of [...bundle.keys(), 'unknown.txt']) {
    const files: BundleFiles = { names: [...bundle.keys(), name, name], read: (wanted) => filesInMemory(bundle).read(wanted) };
    t.true(await isRefused(files), name);
    t.true((await problemCodes(files)).includes('duplicate-file'), name);
  }
});

test('any JSON in place of any file, canonical and not', async (t) => {
  const bundle = await sealedSample;
  const names = [...bundle.keys()];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names),
      fc.jsonValue({ maxDepth: 4 }),
      fc.boolean(),
      fc.boolean(),
      async (name, value, canonical, line) => {
        const text = canonical ? canonicalText(value) : JSON.stringify(value);
        const content = line ? `${text}\n` : text;
        return content === textOf(bundle, name) || isRefused(withFiles(bundle, { [name]: content }));
      },
    ),
    { numRuns: 1500, seed: 8 },
  );
  t.pass();
});

test('any JSON in place of any value inside any file', async (t) => {
  const bundle = await sealedSample;
  const names = [...bundle.keys()];
  const strange = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom(-1, 0.5, 2 ** 53, 1e300, '', '\ud800', 'e\u0301', '__proto__', 'constructor'),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), fc.nat(), strange, async (name, pick, value) => {
      const text = textOf(bundle, name);
      const changed = text.endsWith('\n')
        ? text
            .split('\n')
            .map((line, i, all) => (line !== '' && i === pick % (all.length - 1) ? replaced(line, pick, value) : line))
            .join('\n')
        : replaced(text, pick, value);
      return changed === text || isRefused(withFiles(bundle, { [name]: changed }));
    }),
    { numRuns: 2500, seed: 9 },
  );
  t.pass();
});

/** The text of JSON with one of its values, the n-th, replaced. */
function replaced(text: string, pick: number, value: unknown): string {
  const whole: unknown = JSON.parse(text);
  let count = 0;
  JSON.stringify(whole, (_, found: unknown) => {
    count++;
    return found;
  });
  let at = 0;
  return JSON.stringify(whole, (_, found: unknown) => (at++ === pick % count ? value : found));
}

const HOSTILE: Readonly<Record<string, string | Uint8Array>> = {
  empty: '',
  'one zero byte': '\0',
  'ten thousand brackets': '['.repeat(10_000),
  'ten thousand braces': '{"a":'.repeat(10_000),
  'nested and closed': '['.repeat(5000) + ']'.repeat(5000),
  'brackets within a string only': JSON.stringify('['.repeat(5000)),
  'a BOM': '\ufeff{}',
  CRLF: '{}\r\n',
  'lone surrogate, escaped': '["\\ud800"]',
  'lone surrogate in UTF-8': new Uint8Array([0x5b, 0x22, 0xed, 0xa0, 0x80, 0x22, 0x5d]),
  'over-long UTF-8': new Uint8Array([0x22, 0xc0, 0xaf, 0x22]),
  'a huge number': '[1e400]',
  'a huge integer': '[9007199254740993]',
  'a long integer': `[${'9'.repeat(100_000)}]`,
  'minus zero': '[-0]',
  'duplicate members': '{"a":1,"a":2}',
  'a __proto__ member': '{"__proto__":{"protocol":"double-random/v1"}}',
  'a toString member': '{"toString":null,"valueOf":1}',
  NaN: '[NaN]',
  comments: '/**/[]',
  'only a line end': '\n',
  'two line ends': '\n\n',
};

for (const [title, content] of Object.entries(HOSTILE)) {
  test(`in place of every file: ${title}`, async (t) => {
    const bundle = await sealedSample;
    for (const name of bundle.keys()) {
      // An empty list of persons is a good one.
      if (title === 'empty' && name === 'persons.ndjson') continue;
      t.true(await isRefused(withFiles(bundle, { [name]: content })), name);
    }
  });
}

test('members that objects inherit are no members: a manifest made of __proto__ alone', async (t) => {
  const bundle = await openSample;
  const manifest = textOf(bundle, 'manifest.json');
  t.true(await isRefused(withFiles(bundle, { 'manifest.json': `{"__proto__":${manifest}}` })));
  t.true(await isRefused(withFiles(bundle, { 'manifest.json': manifest.replace('{', '{"__proto__":1,') })));
  t.true(await isRefused(withFiles(bundle, { 'manifest.json': manifest.replace('"attempt":1', '"attempt":1,"attempt":1') })));
});

test('invalid UTF-8 in the middle of a block: the lines before it are read, its line is named', async (t) => {
  const lines = Array.from({ length: 5 }, (_, i) => `["e${String(i).padStart(5, '0')}","x","high","33",[["market",[]]]]\n`).join('');
  const bytes = new TextEncoder().encode(lines);
  bytes[lines.indexOf('e00002') + 9] = 0xff;
  const { checks } = await verifyBundle(withFiles(await openSample, { 'entities.ndjson': bytes }));
  const problems = checks.find(({ name }) => name === 'entities')?.problems.map(({ code, place }) => [code, place.line]);
  t.deepEqual(problems, [['not-utf8', 3]]);
});

/** A file of one endless line, or of endless short ones, and how much of it was read. */
function endless(bundle: Bundle, name: string, piece: Uint8Array, most: number) {
  const seen = { bytes: 0 };
  const files: BundleFiles = {
    names: [...bundle.keys()],
    async *read(wanted) {
      if (wanted !== name) return yield bundle.get(wanted) ?? new Uint8Array();
      while (seen.bytes < most) {
        seen.bytes += piece.length;
        yield piece;
      }
    },
  };
  return { files, seen };
}

test('a line of 100 MB in any file is given up long before its end, in bounded memory', async (t) => {
  const bundle = await sealedSample;
  const piece = new Uint8Array(1 << 20).fill(0x61);
  const most = 100 << 20;
  for (const name of bundle.keys()) {
    const { files, seen } = endless(bundle, name, piece, most);
    const { verdict } = await verifyBundle(files);
    t.is(verdict, 'not-valid');
    t.true(seen.bytes < most, `${name}: ${seen.bytes} bytes read`);
  }
});

test('100 MB of line ends are refused at the first one', async (t) => {
  const { files, seen } = endless(await openSample, 'entities.ndjson', new Uint8Array(1 << 16).fill(0x0a), 100 << 20);
  t.true((await problemCodes(files)).includes('not-json'));
  t.is(seen.bytes, 1 << 16);
});

test('200,000 faults in one file are reported, not thrown', async (t) => {
  const bundle = await openSample;
  const reveals = Array.from({ length: 200_000 }, (_, i) => [`d${i}`, '00'.repeat(32)]);
  t.true(await isRefused(withFiles(bundle, { 'reveals.json': canonicalText({ absent: [], reveals }) })));
  const absent = Array.from({ length: 200_000 }, (_, i) => `d${i}`);
  t.true(await isRefused(withFiles(bundle, { 'reveals.json': canonicalText({ absent, reveals: [] }) })));
  const strata = Array.from({ length: 200_000 }, (_, i) => ({
    id: `s${String(i).padStart(6, '0')}`,
    population: 1,
    reserve: 0,
    rule: { count: 0 },
    sample: 1,
  }));
  t.true(await isRefused(withFiles(bundle, { 'manifest.json': canonicalText({ ...manifestOf(SAMPLE), strata }) })));
});

test('a manifest of 3,000 departments whose pools are missing is refused', async (t) => {
  const { departments } = manifestOf(SAMPLE);
  const many = Array.from({ length: 5 }, (_, i) => ({ ...departments[0], id: `d${String(i).padStart(4, '0')}` }));
  t.true(await isRefused(withFiles(await openSample, { 'manifest.json': canonicalText({ ...manifestOf(SAMPLE), departments: many }) })));
});

test('names of Object.prototype as ids are ids like others', async (t) => {
  const named = (id: string): string =>
    ({ e1: 'constructor', e2: 'toString', e3: 'valueOf', e4: 'x__proto__'.slice(1), e5: 'e5' })[id] ?? id;
  const entities = SAMPLE.entities.map((line) => [named(line[0]), ...line.slice(1)] as unknown as (typeof SAMPLE.entities)[number]);
  const sorted = [...entities].sort((a, b) => (a[0] < b[0] ? -1 : 1));
  const bundle = await publish({ ...SAMPLE, entities: sorted, recusals: [['market', 'constructor', 'm1']] });
  t.is((await verifyBundle(filesInMemory(bundle))).verdict, 'valid');
});

test('a line beyond 16 MB is refused, whole in one chunk or in many; one of just 16 MB is read', async (t) => {
  const bundle = await openSample;
  const line = (length: number): string => `["${'x'.repeat(length - 4)}"]\n`;
  for (const [length, codes] of [
    [1 << 24, ['wrong-length']],
    [(1 << 24) + 1, ['too-large']],
    [(1 << 24) + 300_000, ['too-large']],
  ] as const) {
    const bytes = new TextEncoder().encode(line(length));
    for (const size of [bytes.length, 99_991]) {
      const files: BundleFiles = {
        names: [...bundle.keys()],
        async *read(name) {
          if (name !== 'exclusions.ndjson') return yield bundle.get(name) ?? new Uint8Array();
          for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
        },
      };
      const { checks } = await verifyBundle(files);
      t.deepEqual(
        checks.find(({ name }) => name === 'exclusions')?.problems.map(({ code }) => code),
        [...codes],
        `${length} in chunks of ${size}`,
      );
    }
  }
});

test('more slots than fit into memory are not drawn', async (t) => {
  const ids = Array.from({ length: 17_000 }, (_, i) => `e${String(i).padStart(5, '0')}`);
  const [department] = SAMPLE.departments;
  if (department === undefined) return t.fail();
  const parts: DrawParts = {
    ...SAMPLE,
    disclosure: 'open',
    entities: ids.map((id) => [id, '', 'high', '33', [['fire', []]]]),
    exclusions: [],
    recusals: [],
    strata: { high: { rule: { count: 17_000 }, reserve: 0 } },
    departments: [
      { ...department, role: 'initiating', team: Array.from({ length: 20 }, (_, i) => ({ role: `r${i}`, requires: [], count: 100 })) },
    ],
  };
  const files = inputsOf(parts);
  const { checks } = await verifyBundle(
    filesInMemory(new Map([...files, ['result.json', new Uint8Array()], ['events.json', canonicalBytes([])]])),
  );
  const [problem, ...others] = checks.find(({ name }) => name === 'teams')?.problems ?? [];
  t.deepEqual(
    [problem?.code, problem?.place, problem?.details['found'], others],
    ['too-many-slots', { file: 'manifest.json' }, 34_000_000, []],
  );
});
