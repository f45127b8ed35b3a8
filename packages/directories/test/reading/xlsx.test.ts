import { type Source, sourceOf } from '@double-random/directories';
import test, { type ExecutionContext } from 'ava';
import { openTable, type TableWish } from '../../dist/reading/table.js';
import { UnreadableTable } from '../../dist/reading/unreadable.js';
import { archive, rawWorkbook, workbookSource } from '../workbooks.js';

async function rowsOf(source: Source, wish: TableWish = {}): Promise<(readonly [number, ...string[]])[]> {
  const table = await openTable(source, wish);
  const rows: (readonly [number, ...string[]])[] = [];
  for await (const batch of table.rows) for (const { row, cells } of batch) rows.push([row, ...cells]);
  return rows;
}

/** How a file is refused. */
async function codeOf(t: ExecutionContext, bytes: Uint8Array, wish: TableWish = {}): Promise<string | undefined> {
  const error = await t.throwsAsync(() => rowsOf(sourceOf('list.xlsx', bytes), wish), { instanceOf: UnreadableTable });
  return error?.code;
}

const sheet = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const inline = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;

test('texts, numbers, dates, truth, rich text, links, formulas and errors become text', async (t) => {
  const source = await workbookSource((workbook) => {
    const page = workbook.addWorksheet('名录');
    page.addRow([
      '杭州',
      330106,
      0.5,
      new Date(Date.UTC(2026, 2, 1)),
      true,
      { richText: [{ text: '甲' }, { font: { bold: true }, text: '乙' }] },
    ]);
    page.addRow([
      { text: '链接', hyperlink: 'https://example.org' },
      { formula: 'A1', result: '果' },
      { formula: 'B1', result: 7 },
      { error: '#N/A' },
    ]);
    page.getCell('D1').numFmt = 'yyyy"年"m"月"d"日"';
    page.getCell('C1').numFmt = '0.00%';
  });
  t.deepEqual(await rowsOf(source), [
    [1, '杭州', '330106', '0.5', '2026-03-01', 'TRUE', '甲乙'],
    [2, '链接', '果', '7', '#N/A'],
  ]);
});

test('a number of eighteen digits is shown in scientific notation, for it has lost its end', async (t) => {
  const source = await workbookSource((workbook) => workbook.addWorksheet('a').addRow([9.1330106123456e17, 123456789012345]));
  t.deepEqual(await rowsOf(source), [[1, '9.13301E+17', '123456789012345']]);
});

test('a merge over rows stands in all of them, a merged title only in its first cell', async (t) => {
  const source = await workbookSource((workbook) => {
    const page = workbook.addWorksheet('a');
    page.addRows([
      ['标题', null, null],
      ['部门', '姓名', '工号'],
      ['market', '张三', '1'],
      [null, '李四', '2'],
    ]);
    page.mergeCells('A1:C1');
    page.mergeCells('A3:A4');
  });
  t.deepEqual(
    (await rowsOf(source)).map((row) => row.filter((cell) => cell !== '')),
    [
      [1, '标题'],
      [2, '部门', '姓名', '工号'],
      [3, 'market', '张三', '1'],
      [4, 'market', '李四', '2'],
    ],
  );
});

test('characters at the bounds of what is read at once stay whole', async (t) => {
  // By hand: exceljs itself breaks characters beyond the basic plane where its write buffer ends.
  const names = Array.from({ length: 20_000 }, (_, i) => `杭州市西湖区㛃䶮𬭎餐饮有限公司${i}`);
  const inSheet = sourceOf('a.xlsx', rawWorkbook(sheet(names.map((name) => `<row>${inline(name)}</row>`).join(''))));
  t.deepEqual(
    await rowsOf(inSheet),
    names.map((name, i) => [i + 1, name]),
  );
  const strings = `<sst>${names.map((name) => `<si><t>${name}</t></si>`).join('')}</sst>`;
  const cells = names.map((_, i) => `<row><c t="s"><v>${i}</v></c></row>`).join('');
  const shared = sourceOf('a.xlsx', rawWorkbook(sheet(cells), [{ name: 'xl/sharedStrings.xml', content: strings }]));
  t.deepEqual(
    await rowsOf(shared),
    names.map((name, i) => [i + 1, name]),
  );
});

test('the first visible sheet, or the one that is asked for', async (t) => {
  const source = await workbookSource((workbook) => {
    workbook.addWorksheet('隐藏', { state: 'hidden' }).addRow(['a']);
    workbook.addWorksheet('名录').addRow(['b']);
    workbook.addWorksheet('3').addRow(['c']);
  });
  t.deepEqual(await rowsOf(source), [[1, 'b']]);
  t.deepEqual(await rowsOf(source, { sheet: '隐藏' }), [[1, 'a']]);
  t.deepEqual(await rowsOf(source, { sheet: 2 }), [[1, 'b']]);
  const error = await t.throwsAsync(() => rowsOf(source, { sheet: '没有' }), { instanceOf: UnreadableTable });
  t.is(error?.code, 'sheet-missing');
});

test('the date system of 1904', async (t) => {
  const source = await workbookSource((workbook) => {
    workbook.properties.date1904 = true;
    workbook.addWorksheet('a').addRow([new Date(Date.UTC(2026, 2, 1))]);
  });
  t.deepEqual(await rowsOf(source), [[1, '2026-03-01']]);
});

test('cells and rows without references, prefixed names, phonetic text, escapes', async (t) => {
  const xml =
    '<x:worksheet xmlns:x="s"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:r><x:t>甲</x:t></x:r><x:rPh><x:t>jia</x:t></x:rPh></x:is></x:c><x:c><x:v>1</x:v></x:c></x:row><x:row r="5"><x:c r="B5" t="str"><x:v>a_x000D_b</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  t.deepEqual(await rowsOf(sourceOf('a.xlsx', rawWorkbook(xml))), [
    [1, '甲', '1'],
    [5, '', 'a\rb'],
  ]);
});

test('a formula that was never calculated says so', async (t) => {
  t.deepEqual(await rowsOf(sourceOf('a.xlsx', rawWorkbook(sheet('<row r="1"><c r="A1"><f>NOW()</f></c></row>')))), [[1, '#UNCALCULATED!']]);
});

test('a part that unpacks to more than the limit, whatever it claims', async (t) => {
  const bomb = rawWorkbook(sheet(`<row>${inline('x'.repeat(3 << 20))}</row>`));
  t.is(await codeOf(t, bomb, { limits: { packed: 1 << 20, unpacked: 1 << 20 } }), 'workbook-too-large');
  const liar = rawWorkbook(sheet(''), [{ name: 'xl/sharedStrings.xml', content: `<sst>${' '.repeat(3 << 20)}</sst>`, claimed: 10 }]);
  t.is(await codeOf(t, liar, { limits: { packed: 1 << 20, unpacked: 1 << 20 } }), 'workbook-too-large');
});

test('a file above the limit', async (t) => {
  const { length } = rawWorkbook(sheet(''));
  t.is(await codeOf(t, rawWorkbook(sheet('')), { limits: { packed: length - 1, unpacked: 1 << 20 } }), 'workbook-too-large');
});

test('the same part twice', async (t) => {
  t.is(await codeOf(t, rawWorkbook(sheet(''), [{ name: 'xl/workbook.xml', content: '<workbook/>' }])), 'broken-workbook');
});

test('an encrypted part', async (t) => {
  t.is(await codeOf(t, rawWorkbook(sheet(''), [{ name: 'a', content: 'x', flags: 1 }])), 'broken-workbook');
});

test('a sheet that breaks off after rows', async (t) => {
  t.is(await codeOf(t, rawWorkbook(`<worksheet><sheetData><row>${inline('a')}</row>`)), 'broken-workbook');
});

test('entities that would expand', async (t) => {
  const laughs = `<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>${sheet(`<row>${inline('&b;')}</row>`)}`;
  t.is(await codeOf(t, rawWorkbook(laughs)), 'broken-workbook');
});

test('bytes that are not UTF-8', async (t) => {
  const bytes = Buffer.concat([
    Buffer.from('<worksheet><sheetData><row><c t="inlineStr"><is><t>'),
    Buffer.from([0xff, 0xfe]),
    Buffer.from('</t></is></c></row></sheetData></worksheet>'),
  ]);
  t.is(await codeOf(t, rawWorkbook(bytes)), 'broken-workbook');
});

test('a workbook cut off at any byte never throws anything else', async (t) => {
  const whole = rawWorkbook(sheet(`<row>${inline('a')}</row>`));
  for (let length = 4; length < whole.length; length++) t.is(await codeOf(t, whole.subarray(0, length)), 'broken-workbook');
});

test('an archive with no workbook in it, and the old format', async (t) => {
  const other = Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(100)]);
  t.is(await codeOf(t, other), 'broken-workbook');
  t.is(await codeOf(t, Buffer.from('d0cf11e0a1b11ae1', 'hex')), 'old-excel');
});

for (const [what, part] of [
  ['Word (DOCX)', 'word/document.xml'],
  ['XLSB', 'xl/workbook.bin'],
  ['ZIP', 'list.csv'],
] as const) {
  test(`an archive that is no workbook: ${what}`, async (t) => {
    const bytes = archive([{ name: part, content: 'x' }]);
    const error = await t.throwsAsync(rowsOf(sourceOf('list.xlsx', bytes)), { instanceOf: UnreadableTable });
    t.deepEqual([error?.code, error?.detail], ['other-format', what]);
  });
}

for (const [what, hex] of [
  ['PDF', '255044462d312e370a25e2e3cfd30a'],
  ['PNG', '89504e470d0a1a0a'],
  ['JPEG', 'ffd8ffe000104a464946'],
] as const) {
  test(`${what} by the name of a table is told at once, without being read through`, async (t) => {
    let read = 0;
    const source: Source = {
      name: 'list.csv',
      async *open() {
        for (const byte of Buffer.from(hex, 'hex')) yield Uint8Array.of(byte);
        for (let i = 0; i < 100; i++) {
          read++;
          yield new Uint8Array(1000);
        }
      },
    };
    const error = await t.throwsAsync(rowsOf(source), { instanceOf: UnreadableTable });
    t.deepEqual([error?.code, error?.detail, read], ['other-format', what, 0]);
  });
}
