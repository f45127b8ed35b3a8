import test from 'ava';
import {
  formOfImport,
  isReadAnew,
  mappingFaults,
  mappingOf,
  missingFields,
  repeatedFields,
} from '../../console/src/areas/directories/imports/mapping-form.js';

const summary = {
  format: 'csv' as const,
  encoding: 'utf-8',
  headers: ['事项编码', '叫法', '部门', '备注', '空'],
  columns: { 事项编码: 'code', 叫法: 'extra', 部门: 'department', 备注: 'extra:说明' },
  droppedColumns: [],
  problems: [],
  errors: 0,
  warnings: 0,
};
const form = () => formOfImport({ summary, mapping: null });

test('the form says how the file was read', (t) => {
  t.deepEqual(
    form().columns.map(({ target }) => target),
    ['code', 'extra', 'department', 'extra', 'ignore'],
  );
  const given = formOfImport({ summary, mapping: { constants: { department: 'market' }, dates: 'dmy', duplicates: 'perhaps' } });
  t.deepEqual([given.constants, given.dates, given.duplicates], [{ department: 'market' }, 'dmy', 'error']);
});

test('a column that makes the id besides stands for its field', (t) => {
  const read = formOfImport({ summary: { ...summary, columns: { 事项编码: 'code,name' } }, mapping: null });
  t.is(read.columns[0]?.target, 'code');
});

test('a required field needs a column or a value for all rows', (t) => {
  const entered = form();
  t.deepEqual(missingFields('items', entered), ['name']);
  t.is(mappingFaults('items', entered, null)[0]?.path, 'mapping.constants.name');
  entered.constants['name'] = ' ';
  t.deepEqual(missingFields('items', entered), ['name']);
  entered.constants['name'] = '检查';
  t.deepEqual(mappingFaults('items', entered, null), []);
});

test('two columns of one field are told at both', (t) => {
  const entered = form();
  for (const column of entered.columns) column.target = column.target === 'extra' ? 'name' : column.target;
  t.deepEqual(repeatedFields(entered), ['name']);
  t.deepEqual(
    mappingFaults('items', entered, null).map(({ path }) => path),
    ['mapping.column.1', 'mapping.column.3'],
  );
});

const READ = { columns: { 事项编码: 'code', 叫法: 'name', 部门: 'department', 备注: 'extra', 空: 'ignore' } };
const USUAL = {
  constants: {},
  values: {},
  others: 'extra',
  dates: 'ymd',
  duplicates: 'error',
  idScheme: 'uscc',
  regionScheme: 'gbt2260',
  regionDigits: 'exact',
  industryScheme: 'gbt4754',
};

test('the mapping keeps what the form does not have', (t) => {
  const entered = formOfImport({ summary, mapping: { sheet: 2, quote: 'none' } });
  const [, second] = entered.columns;
  if (second !== undefined) second.target = 'name';
  t.deepEqual(mappingOf(entered, { sheet: 2, quote: 'none', columns: { 旧: 'code' } }), { quote: 'none', sheet: 2, ...READ, ...USUAL });
});

test('values of the file, ids that are made and the sheet survive the way through the form', (t) => {
  const before = {
    values: { key: { 重点: 'true' }, 备注: { 无: '' } },
    id: { from: 'hash', prefix: 'hz-', of: ['叫法'] },
    sheet: '第二批',
    header: 3,
    encoding: 'gb18030',
  };
  const entered = formOfImport({ summary, mapping: before });
  const { values, id, sheet, header, encoding } = mappingOf(entered, before) as Record<string, unknown>;
  t.deepEqual({ values, id, sheet, header, encoding }, before);
  const open = { ...entered, values: [{ field: 'key', from: ' ', to: '' }], id: { ...entered.id, from: 'column' as const, of: [] } };
  t.deepEqual(
    mappingFaults('items', open, before)
      .map(({ path }) => path)
      .slice(-2),
    ['mapping.value.0', 'mapping.id.of'],
  );
});

test('a file that is taken apart in another way has its columns looked for anew', (t) => {
  const entered = { ...form(), sheet: '2' };
  t.true(isReadAnew(entered, null));
  t.false(isReadAnew(entered, { sheet: 2, skipRows: 0 }));
  t.deepEqual(mappingOf(entered, null)['columns'], {});
  t.deepEqual(mappingFaults('items', entered, null), [], 'nobody knows which columns there will be');
});
