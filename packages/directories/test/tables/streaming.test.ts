import { importDirectory, importRows, type RecordOf } from '@double-random/directories';
import test from 'ava';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { mappingOf } from '../imports.js';
import { encoded, inPieces, type TextEncoding, textSource } from '../sources.js';

const OTHER = mappingOf('idScheme: other');

test('records come in batches, and the source waits for the one who takes them', async (t) => {
  const text = `id,name,region\n${Array.from({ length: 5000 }, (_, i) => `E${i},名称${i},330106`).join('\n')}\n`;
  let opened = 0;
  let waiting = 0;
  const taken: string[] = [];
  const source = {
    name: 'list.csv',
    async *open() {
      for await (const piece of textSource(text, 'utf-8', 'list.csv', 1000).open()) {
        t.is(waiting, 0, 'nothing is read while a batch is being taken');
        opened++;
        yield piece;
      }
    },
  };
  const progress: number[] = [];
  const summary = await importRows(
    'entities',
    source,
    { mapping: OTHER, onProgress: ({ rows }) => progress.push(rows) },
    {
      async records(batch) {
        waiting++;
        await new Promise((resolve) => setImmediate(resolve));
        waiting--;
        t.true(batch.length <= 100);
        taken.push(...batch.map(({ id }) => id));
      },
      faulty: () => t.fail(),
    },
  );
  t.is(summary.accepted, 5000);
  t.deepEqual(
    taken,
    Array.from({ length: 5000 }, (_, i) => `E${i}`),
  );
  t.true(opened > 100);
  t.deepEqual(
    progress,
    [...progress].sort((a, b) => a - b),
  );
  t.is(progress.at(-1), 5000);
});

const word = fc.string({ unit: fc.constantFrom(...'杭州（①）Ａ㛃a1 ;,"\'|-'), minLength: 1, maxLength: 12 }).map((text) => text.trim());
const record = fc.record({
  name: word.filter((text) => text !== '' && !text.startsWith("'") && !text.startsWith('="')),
  region: fc.constantFrom('330106', '110101', '650100'),
  founded: fc.constantFrom('', '2001-02-03', '1999-12-31'),
  state: fc.constantFrom('existing', 'cancelled', 'revoked', 'moved-out'),
  tags: fc.uniqueArray(fc.constantFrom('食品', '特种设备', '辐射'), { maxLength: 3 }),
  risk: fc.constantFrom('A', 'B', ''),
});

test('records written to a file of any encoding and delimiter come back', async (t) => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(record, { minLength: 1, maxLength: 20 }),
      fc.constantFrom<TextEncoding>('utf-8', 'utf-8-bom', 'gb18030', 'utf-16le'),
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('unix', 'windows'),
      fc.integer({ min: 1, max: 500 }),
      async (records, encoding, delimiter, end, size) => {
        const rows = records.map(({ tags, ...rest }, i) => ({ id: `E${i}`, ...rest, tags: tags.join('、') }));
        const text = stringify(rows, { header: true, delimiter, record_delimiter: end });
        const report = await importDirectory('entities', inPieces('list.csv', encoded(text, encoding), size), { mapping: OTHER });
        t.deepEqual(report.problems, []);
        const back = report.records.map(({ name, region, founded, state, tags, risk }: RecordOf['entities']) => ({
          name,
          region,
          founded: founded ?? '',
          state,
          tags,
          risk,
        }));
        t.deepEqual(back, records);
      },
    ),
    { numRuns: 150 },
  );
});

test('whatever the bytes, an import ends with a report: accepted, refused and repeated are all rows', async (t) => {
  const head = Buffer.from('id,name,region\n');
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (bytes, withHead) => {
      const source = inPieces('list.csv', withHead ? Buffer.concat([head, bytes]) : bytes, 17);
      const report = await importDirectory('entities', source, { mapping: OTHER });
      t.is(report.rows, report.accepted + report.refused + report.repeated);
      t.is(report.records.length, report.accepted);
    }),
    // An unfinished GB 18030 character of four bytes, cut before its third: Node's own decoder throws there.
    {
      numRuns: 300,
      examples: [
        [Uint8Array.of(129, 48, 0), true],
        [Uint8Array.of(255, 255, 129, 48, 0), true],
      ],
    },
  );
});
