import { explain } from '@double-random/core';
import { MAPPING_PROBLEMS, parseMapping } from '@double-random/directories';
import test from 'ava';

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
  ['an anchor that multiplies', `a: &a [x]\n${'b: *a\n'}`, ['mapping-shape ']],
  ['a list', '[1, 2]', ['mapping-shape ']],
  [
    'three errors at once',
    'dates: american\nskipRows: -1\nheader: some\n',
    ['mapping-shape header', 'mapping-shape skipRows', 'mapping-shape dates'],
  ],
  ['a member that is unknown', 'colums: {}\n', ['mapping-shape ']],
  ['a field that is none', 'kind: entities\ncolumns: { A: nmae, B: extra, C: "extra:街道", D: ignore }\n', ['mapping-field columns.A']],
  ['a field of another kind', 'kind: recusals\ncolumns: { A: tags }\n', ['mapping-field columns.A']],
  ['a constant that is no field', 'constants: { colour: red }\n', ['mapping-field constants.colour']],
  ['one field from two columns', 'columns: { A: name, B: name }\n', ['mapping-target-twice columns.B']],
  ['one field from a column and a constant', 'columns: { A: name }\nconstants: { name: x }\n', ['mapping-target-twice constants.name']],
  ['a header where there is none', 'header: none\ncolumns: { 名称: name, A: id, 2: region }\n', ['mapping-position columns.名称']],
  ['a prefix that is no code', 'id: { prefix: "编号", from: row }\n', ['mapping-shape id.prefix']],
] as const) {
  test(`refused: ${what}`, (t) => {
    t.deepEqual(problemsOf(text), problems);
  });
}

test('every problem has its sentence in both languages', (t) => {
  const parsed = parseMapping('dates: american\ncolumns: { A: nmae }\n', 'm.yaml');
  t.false(parsed.ok);
  if (parsed.ok) return;
  for (const problem of parsed.problems) {
    t.regex(explain(MAPPING_PROBLEMS, problem, 'zh'), /\p{Script=Han}/u);
    t.notRegex(explain(MAPPING_PROBLEMS, problem, 'en'), /\p{Script=Han}|\{\w+\}/u);
  }
});
