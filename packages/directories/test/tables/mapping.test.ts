import { explain } from '@double-random/core';
import { MAPPING_PROBLEMS, parseMapping } from '@double-random/directories';
import test from 'ava';
import { importText, placesOf } from '../imports.js';

function problemsOf(text: string): string[] {
  const parsed = parseMapping(text, 'm.yaml');
  return parsed.ok
    ? []
    : parsed.problems.map(({ code, place }) => [code, place.line, place.path].filter((part) => part !== undefined).join(' '));
}

test('YAML and JSON say the same', (t) => {
  const yaml = parseMapping('columns: { DBA: name }\nid: { from: hash, of: [DBA] }\ndates: mdy\n', 'm.yaml');
  const json = parseMapping('{"columns":{"DBA":"name"},"id":{"from":"hash","of":["DBA"]},"dates":"mdy"}', 'm.json');
  t.true(yaml.ok);
  t.deepEqual(yaml, json);
});

test('an empty file maps nothing and is fine', (t) => {
  t.deepEqual(problemsOf(''), []);
});

for (const [what, text, problems] of [
  ['broken YAML', 'columns: { a: name', ['mapping-syntax 1']],
  ['more than anybody writes', `# ${'x'.repeat(200_000)}`, ['mapping-too-long']],
  ['brackets without end', '['.repeat(100_000), ['mapping-too-deep']],
  ['lists in lists without end', '- '.repeat(50_000), ['mapping-too-deep']],
  ['the same key twice', 'dates: mdy\ndates: dmy\n', ['mapping-syntax 2']],
  ['an anchor that multiplies', `a: &a [x]\n${'b: *a\n'}`, ['mapping-unknown-member a', 'mapping-unknown-member b']],
  ['a list', '[1, 2]', ['mapping-expected-members ']],
  [
    'three errors at once',
    'dates: american\nskipRows: -1\nheader: some\n',
    ['mapping-header-form header', 'mapping-number-small skipRows', 'mapping-not-one-of dates'],
  ],
  ['a member that is mistyped', 'colums: {}\n', ['mapping-unknown-member-near colums']],
  ['a member of the id rule that is unknown', 'id: { from: row, colour: red }\n', ['mapping-unknown-member id.colour']],
  ['an id rule that says nothing', 'id: {}\n', ['mapping-missing-member id.from']],
  [
    'wrong kinds of value',
    'columns: [a]\nothers: 1\nduplicates: []\n',
    ['mapping-expected-members columns', 'mapping-not-one-of others', 'mapping-not-one-of duplicates'],
  ],
  [
    'wrong values deep down',
    'columns: { A: [name] }\nvalues: { region: { 西湖: [1] } }\nconstants: { category: {} }\nsheet: 0\nid: { from: hash, of: [], digits: 21 }\n',
    [
      'mapping-number-small sheet',
      'mapping-expected-text columns.A',
      'mapping-expected-value values.region.西湖',
      'mapping-expected-value constants.category',
      'mapping-empty-list id.of',
      'mapping-number-large id.digits',
    ],
  ],
  [
    'numbers and lists that are none',
    'skipRows: 1.5\nid: { from: hash, of: { a: b } }\n',
    ['mapping-expected-number skipRows', 'mapping-expected-list id.of'],
  ],
  [
    'errors of both kinds together',
    'dates: american\ncolumns: { A: nmae, B: [x] }\n',
    ['mapping-expected-text columns.B', 'mapping-not-one-of dates', 'mapping-field columns.A'],
  ],
  ['a field that is none', 'kind: entities\ncolumns: { A: nmae, B: extra, C: "extra:街道", D: ignore }\n', ['mapping-field columns.A']],
  ['a field of another kind', 'kind: recusals\ncolumns: { A: tags }\n', ['mapping-field columns.A']],
  ['a constant that is no field', 'constants: { colour: red }\n', ['mapping-field constants.colour']],
  ['one field from two columns', 'columns: { A: name, B: name }\n', ['mapping-target-twice columns.B']],
  ['one field from a column and a constant', 'columns: { A: name }\nconstants: { name: x }\n', ['mapping-target-twice constants.name']],
  ['a header where there is none', 'header: none\ncolumns: { 名称: name, A: id, 2: region }\n', ['mapping-position columns.名称']],
  ['an id column that is not named', 'id: { from: column }\n', ['mapping-id-column id']],
  ['two id columns', 'id: { from: column, of: [工号, 执法证号] }\n', ['mapping-id-column id']],
  ['an id column with a prefix', 'id: { from: column, of: 执法证号, prefix: M- }\n', ['mapping-id-column id']],
  ['a prefix that is no code', 'id: { prefix: "编号", from: row }\n', ['mapping-prefix id.prefix']],
] as const) {
  test(`refused: ${what}`, (t) => {
    t.deepEqual(problemsOf(text), problems);
  });
}

test('every problem has its sentence in both languages, in words of our own', (t) => {
  const parsed = parseMapping(
    'dates: american\nskipRows: -1\nheader: {}\nsheet: []\nfoo: 1\ncolums: {}\ncolumns: { A: nmae, B: 1 }\nvalues: 1\nid: { prefix: 号, of: [] }\n',
    'm.yaml',
  );
  t.false(parsed.ok);
  if (parsed.ok) return;
  t.true(parsed.problems.length >= 11);
  for (const problem of parsed.problems) {
    t.regex(explain(MAPPING_PROBLEMS, problem, 'zh'), /\p{Script=Han}/u);
    t.notRegex(explain(MAPPING_PROBLEMS, problem, 'zh'), /Invalid|expected|received/i);
    t.notRegex(
      explain(MAPPING_PROBLEMS, { ...problem, details: { ...problem.details, found: '' } }, 'en'),
      /\p{Script=Han}|\{\w+\}|Invalid/u,
    );
  }
});

test('values for neither a field nor a column, and a mapping of another kind, are told when a file is read', async (t) => {
  const text = 'id,name,region,街道\nE1,甲,330106,一\n';
  const values = 'values: { wat: { a: b }, region: { 西湖: 330106 }, tags: { a: b }, 街道: { 一: 文新 } }';
  const report = await importText('entities', text, `kind: inspectors\nidScheme: other\n${values}`);
  t.deepEqual(placesOf(report.problems), ['mapping-kind', 'mapping-values-unused']);
  t.deepEqual(report.problems[1]?.details, { field: 'wat' });
  t.is(report.records[0]?.extra['街道'], '文新');
  const shared = await importText('entities', text, 'idScheme: other\nvalues: { qualifications: { 食品: food }, wat: { a: b } }');
  t.deepEqual(
    shared.problems.map(({ details }) => details),
    [{ field: 'wat' }],
  );
});
