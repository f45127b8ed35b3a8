import test from 'ava';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { csvRows, findForm } from '../../dist/reading/csv.js';
import { findDelimiter } from '../../dist/reading/delimiter.js';
import { findEncoding } from '../../dist/reading/encoding.js';
import type { RawRow } from '../../dist/reading/raw-row.js';
import { encoded, inPieces, type TextEncoding } from '../sources.js';

async function rowsOf(bytes: Uint8Array, size = 1 << 16, wanted: Parameters<typeof findForm>[2] = {}): Promise<RawRow[]> {
  const source = inPieces('list.csv', bytes, size);
  const { encoding } = await findEncoding(source);
  const rows: RawRow[] = [];
  for await (const batch of csvRows(source, encoding, await findForm(source, encoding, wanted))) rows.push(...batch);
  return rows;
}

const cellsOf = async (text: string, size?: number): Promise<(readonly string[])[]> =>
  (await rowsOf(Buffer.from(text), size)).map(({ cells }) => cells);

/** What a cell may hold and come back unchanged: ends are trimmed anyway. */
const cell = fc
  .string({ unit: fc.constantFrom(...'ab1 杭州㛃，、"\',;\t|\n'), maxLength: 8 })
  .map((text) => text.trim())
  .filter((text) => !text.includes('="'));
const table = fc
  .integer({ min: 2, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }));

test('a table comes back from any encoding, delimiter, line end, quoting and cut', async (t) => {
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.constantFrom<TextEncoding>('utf-8', 'utf-8-bom', 'gb18030', 'utf-16le', 'utf-16be'),
      fc.constantFrom(',' as const, ';' as const, '\t' as const, '|' as const),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.boolean(),
      fc.integer({ min: 1, max: 40 }),
      async (rows, encoding, delimiter, end, quoted, size) => {
        const text = stringify(rows, { delimiter, record_delimiter: '\n', quoted, quoted_match: /["\n\r,;\t|]/ });
        const read = await rowsOf(encoded(text.replaceAll(/\n/g, end), encoding), size, { delimiter });
        const expected = rows.map((cells) => (cells.every((one) => one === '') && cells.length === 1 ? [''] : cells));
        t.deepEqual(
          read.map(({ cells }) => cells.map((one) => one.trim())),
          expected,
        );
        t.deepEqual(
          read.map(({ row }) => row),
          rows.map((_, i) => i + 1),
        );
      },
    ),
    { numRuns: 300 },
  );
});

test('a quote that is never closed costs its own row only', async (t) => {
  const rows = await rowsOf(Buffer.from(`a,b\n1,"x\n2,y\n3,"z"\n4,w\n`));
  t.deepEqual(
    rows.map(({ row, cells, broken }) => [row, ...(broken === undefined ? cells : [broken])]),
    [
      [1, 'a', 'b'],
      [2, 'broken-quotes'],
      [3, '2', 'y'],
      [4, '3', 'z'],
      [5, '4', 'w'],
    ],
  );
});

test('a quote that is never closed in the last row', async (t) => {
  const rows = await rowsOf(Buffer.from('a,b\n1,"x'));
  t.is(rows[1]?.broken, 'broken-quotes');
  t.deepEqual(rows[1]?.cells, ['1,"x']);
});

test('an open quote before a hundred thousand rows does not swallow them', async (t) => {
  const body = Array.from({ length: 100_000 }, (_, i) => `${i},name ${i}`).join('\n');
  const rows = await rowsOf(Buffer.from(`id,name\n"0,x\n${body}\n`));
  t.is(rows.length, 100_002);
  t.is(rows.filter(({ broken }) => broken !== undefined).length, 1);
});

test('a quote in the middle of a cell, and text after a closing quote', async (t) => {
  const rows = await rowsOf(Buffer.from('a,b\n1,5" pipe\n2,"x"y\n3,"ok"\n'));
  t.deepEqual(
    rows.map(({ broken }) => broken),
    [undefined, 'broken-quotes', 'broken-quotes', undefined],
  );
});

test('quotes are ordinary characters when the mapping says so', async (t) => {
  const rows = await rowsOf(Buffer.from('a,b\n1,5" pipe\n'), 7, { quote: 'none' });
  t.deepEqual(rows[1]?.cells, ['1', '5" pipe']);
});

test('line ends inside quotes: one row, as a spreadsheet counts', async (t) => {
  const rows = await rowsOf(Buffer.from('a,b\n"1\n2","x"\n\n3,y\n'), 5);
  t.deepEqual(
    rows.map(({ row, cells }) => [row, ...cells]),
    [
      [1, 'a', 'b'],
      [2, '1\n2', 'x'],
      [3, ''],
      [4, '3', 'y'],
    ],
  );
});

test("Excel's way to keep zeros", async (t) => {
  t.deepEqual(await cellsOf('a,b,c\n="0571",x,="01"\n'), [
    ['a', 'b', 'c'],
    ['0571', 'x', '01'],
  ]);
});

test('spaces around quoted cells', async (t) => {
  t.deepEqual(await cellsOf('a,b\n"1" , "x"\n'), [
    ['a', 'b'],
    ['1', 'x'],
  ]);
});

test('a line of two megabytes is refused, and the next is read', async (t) => {
  const rows = await rowsOf(Buffer.from(`a,b\n${'x'.repeat(2 << 20)}\n1,y\n`));
  t.is(rows[1]?.broken, 'row-too-long');
  t.true((rows[1]?.cells[0]?.length ?? 0) < 1000);
  t.deepEqual(rows[2]?.cells, ['1', 'y']);
});

test('the delimiter is the one that is regular', (t) => {
  t.is(findDelimiter(['a,b,c', '1,2;3;4,5', '6,7;8,9']), ',');
  t.is(findDelimiter(['a;b', '1,5;2', '3,25;4,1']), ';');
  t.is(findDelimiter(['a\tb', 'x, y\tz']), '\t');
  t.is(findDelimiter(['名称', '甲', '乙']), 'none');
  t.is(findDelimiter(['标题', 'a,"x;y;z;w"', 'b,"x;y;z;w"']), ',');
});

test('the same rows however the bytes are cut', async (t) => {
  const bytes = encoded('编号,名称\r\n1,"杭州""某某""公司"\r\n\r\n2,㛃䶮\r\n', 'gb18030');
  const whole = await rowsOf(bytes);
  for (let size = 1; size < bytes.length; size++) t.deepEqual(await rowsOf(bytes, size), whole);
  t.deepEqual(whole[1]?.cells, ['1', '杭州"某某"公司']);
});
