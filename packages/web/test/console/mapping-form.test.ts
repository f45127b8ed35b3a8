import test from 'ava';
import {
  formOfImport,
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
  t.is(mappingFaults('items', entered)[0]?.path, 'mapping.constants.name');
  entered.constants['name'] = ' ';
  t.deepEqual(missingFields('items', entered), ['name']);
  entered.constants['name'] = '检查';
  t.deepEqual(mappingFaults('items', entered), []);
});

test('two columns of one field are told at both', (t) => {
  const entered = form();
  for (const column of entered.columns) column.target = column.target === 'extra' ? 'name' : column.target;
  t.deepEqual(repeatedFields(entered), ['name']);
  t.deepEqual(
    mappingFaults('items', entered).map(({ path }) => path),
    ['mapping.column.1', 'mapping.column.3'],
  );
});

test('the mapping keeps what the form does not have', (t) => {
  const entered = form();
  const [, second] = entered.columns;
  if (second !== undefined) second.target = 'name';
  t.deepEqual(mappingOf(entered, { sheet: 2, columns: { 旧: 'code' } }), {
    sheet: 2,
    columns: { 事项编码: 'code', 叫法: 'name', 部门: 'department', 备注: 'extra', 空: 'ignore' },
    constants: {},
    dates: 'ymd',
    duplicates: 'error',
    idScheme: 'uscc',
    regionDigits: 'exact',
  });
});
