/** What the certificate says, exactly. The snapshots hold the whole document of each published vector. */

import { type Block, type CertificateOptions, certificate, type Document, type Notice, type Table } from '@double-random/reports';
import test from 'ava';
import { NOTICE } from './notice.js';
import { CASES, recordOf } from './records.js';

function documentOf(record: Parameters<typeof certificate>[0], notice: Notice, options: CertificateOptions): Document {
  const made = certificate(record, notice, options);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value.documents[0] as Document;
}

/** The blocks below the heading that ends with these words. */
function section(document: Document, heading: string): readonly Block[] {
  const start = document.blocks.findIndex((block) => block.kind === 'heading' && block.text.endsWith(heading));
  const rest = document.blocks.slice(start + 1);
  const end = rest.findIndex((block) => block.kind === 'heading' && block.level === 1);
  return start < 0 ? [] : rest.slice(0, end < 0 ? undefined : end);
}

const tables = (blocks: readonly Block[]): Table[] => blocks.filter((block) => block.kind === 'table');

const textOf = (blocks: readonly Block[]): string =>
  blocks.map((block) => (block.kind === 'paragraph' || block.kind === 'heading' ? block.text : '')).join('\n');

for (const name of CASES) {
  for (const language of ['zh', 'en'] as const) {
    test(`the document of ${name} in ${language}`, (t) => {
      t.snapshot(documentOf(recordOf(name), name === 'open-two-departments' ? NOTICE : {}, { language }));
    });
  }
}

test('rules are given exactly, with what they were computed from', (t) => {
  const [table] = tables(section(documentOf(recordOf('drand-absent-department'), {}, { language: 'zh' }), '抽取规则与数量'));
  t.deepEqual(table?.rows, [
    ['A', '按比例3/100（3%）：8×3/100=0.24，向下取整；不少于1户，不设上限', '8', '1', '1'],
    ['B', '按比例1/3：11×1/3=3+2/3，向上取整；不少于0户，不多于3户', '11', '3', '1'],
    ['C', '定额4户；总数不足时全部抽取', '2', '2', '0'],
    ['合计', '', '21', '6', '2'],
  ]);
});

test('an item stands with its name, or once with its code alone where no item list named it', (t) => {
  const words = (text: string) => ({ zh: text, en: text });
  const items = {
    market: [
      { code: 'SC-01', name: words('登记事项检查') },
      { code: 'SC-02', name: words('SC-02') },
    ],
  };
  const [table] = tables(section(documentOf(recordOf('open-two-departments'), { items }, { language: 'zh' }), '参加部门'));
  t.true(table?.rows.some((row) => row.includes('SC-01 登记事项检查\nSC-02')));
});

test('every row of every department stands in the result, in the order of stratum and rank', (t) => {
  for (const name of CASES) {
    const record = recordOf(name);
    const shown = tables(section(documentOf(record, {}, { language: 'en' }), 'Result')).flatMap(({ rows }) => rows.map((row) => row[2]));
    const departments = [...record.manifest.departments].sort((a, b) => Number(b.role === 'initiating') - Number(a.role === 'initiating'));
    const drawn = departments.flatMap(({ id: department }) =>
      record.result.selected
        .filter(([, , id]) => record.result.teams.some((team) => team[0] === department && team[1] === id))
        .map(([, , id]) => id),
    );
    t.deepEqual(shown, drawn);
    t.is(shown.length, record.result.teams.length);
  }
});

test('a disclosed inspector appears as the option says, an undisclosed one by id', (t) => {
  const record = recordOf('open-two-departments');
  const teams = (persons: NonNullable<CertificateOptions['persons']>) =>
    tables(section(documentOf(record, NOTICE, { language: 'zh', persons }), '抽取结果'))
      .flatMap(({ columns, rows }) => rows.flatMap((row) => row.slice(columns.findIndex(({ header }) => header === '组长'))))
      .join('\n');
  const linesOf = (text: string, id: string) => [...new Set(text.split('\n').filter((line) => line.endsWith(id)))];
  t.deepEqual(linesOf(teams('full'), 'M02'), ['赵强 M02']);
  t.deepEqual(linesOf(teams('masked'), 'M02'), ['赵* M02']);
  t.deepEqual(linesOf(teams('certificate'), 'M02'), ['浙A18557492 M02']);
  t.deepEqual(linesOf(teams('id'), 'M02'), ['M02']);
  t.false(teams('masked').includes('赵强'));
});

test('hashes stand in full', (t) => {
  for (const name of CASES) {
    const record = recordOf(name);
    const all = JSON.stringify(documentOf(record, {}, { language: 'zh' }).blocks).replaceAll(/ |\\n/g, '');
    const { manifest } = record;
    const hashes = [
      record.manifestHash,
      record.resultHash,
      record.result.seed,
      manifest.entities.root,
      manifest.exclusions.root,
      manifest.recusals.root,
      ...manifest.departments.map(({ inspectors }) => inspectors.root),
      ...record.commitments.flatMap(([, hex]) => (hex === null ? [] : [hex])),
      ...record.reveals.reveals.map(([, hex]) => hex),
    ];
    for (const hash of hashes) t.true(all.includes(hash), `${name}: ${hash}`);
  }
});

test('who committed and stayed silent is named', (t) => {
  const blocks = section(documentOf(recordOf('drand-absent-department'), {}, { language: 'en' }), 'How the seed came about');
  const [absent = ''] = recordOf('drand-absent-department').reveals.absent;
  t.true(textOf(blocks).includes(`${absent} committed and did not reveal in time`));
});

test('a shortage names each empty place and says what its certificate proves', (t) => {
  const record = recordOf('infeasible-slots');
  const blocks = section(documentOf(record, {}, { language: 'zh' }), '席位空缺');
  const [shortage] = record.result.shortages;
  t.is(tables(blocks)[0]?.rows.length, shortage?.empty.length);
  t.true(textOf(blocks).includes('都不可能再多排上一个席位'));
  t.true(textOf(blocks).includes(`有${shortage?.slots.length}个席位`));
});

test('events are told in order, and the present teams that differ from the result follow', (t) => {
  const record = recordOf('events-and-reserves');
  const [events, present] = tables(section(documentOf(record, {}, { language: 'en' }), 'Events after the draw'));
  t.deepEqual(
    events?.rows.map((row) => row[2]),
    record.events.map(({ reason }) => reason),
  );
  const before = new Map(record.result.teams.map(([department, entity, seats]) => [`${department}/${entity}`, JSON.stringify(seats)]));
  const differing = record.state.teams.filter(
    ([department, entity, seats]) => before.get(`${department}/${entity}`) !== JSON.stringify(seats),
  );
  t.deepEqual(
    present?.rows.map(([department, entity]) => `${department}/${entity}`).sort(),
    differing.map(([department, entity]) => `${department}/${entity}`).sort(),
  );
  t.true(present?.rows.some((row) => row[1] === 'u01' && row[3]?.startsWith('lead: m3 (appointed)')));
});

test('a sealed draw says when the certificate may be published', (t) => {
  const record = recordOf('open-two-departments');
  const sealed = { ...record, manifest: { ...record.manifest, disclosure: 'sealed' as const } };
  t.true(JSON.stringify(documentOf(sealed, {}, { language: 'zh' }).blocks).includes('现场检查结束后方可公布抽取结果及全部数据'));
});

test('the QR code holds draw id and result hash', (t) => {
  const record = recordOf('open-two-departments');
  const payload = (notice: Notice) => documentOf(record, notice, { language: 'zh' }).blocks.find((block) => block.kind === 'qr')?.payload;
  t.is(payload({}), `double-random/v1 2025-joint-007 1 ${record.resultHash}`);
  t.is(payload(NOTICE), `https://example.gov.cn/draws?draw=2025-joint-007&attempt=1&result=${record.resultHash}`);
});

test('a notice that cannot be read is refused with every reason', (t) => {
  const made = certificate(
    recordOf('open-two-departments'),
    { issueDate: '2025-02-30', verificationUrl: 'javascript:alert(1)' },
    { language: 'zh' },
  );
  t.deepEqual(made.ok ? [] : made.problems.map(({ code }) => code), ['unreadable-date', 'unreadable-address']);
});

test('names that are members of every object are no names', (t) => {
  const record = recordOf('open-two-departments');
  const odd = { ...record, exclusions: new Map([['constructor', 2]]) };
  const [, reasons] = tables(section(documentOf(odd, {}, { language: 'en' }), 'Sealed pools'));
  t.deepEqual(reasons?.rows, [['constructor', '2']]);
});

test('a region has its name where the notice has one, and the usual qualifications have theirs without it', (t) => {
  const record = recordOf('open-two-departments');
  const [, , id = ''] = record.result.selected[0] ?? [];
  const region = record.entities.get(id)?.[3] ?? '';
  const shown = JSON.stringify(documentOf(record, { regions: { [region]: { zh: '余杭区', en: 'Yuhang' } } }, { language: 'zh' }).blocks);
  t.true(region !== '' && shown.includes('"余杭区"') && !shown.includes(`"${region}"`));
  const [first, ...others] = record.manifest.departments;
  if (first === undefined) return t.fail();
  const team = [{ role: 'head', requires: ['expert', 'leader', 'odd'], count: 1 }];
  const wanted = { ...record, manifest: { ...record.manifest, departments: [{ ...first, team }, ...others] } };
  t.true(JSON.stringify(documentOf(wanted, {}, { language: 'zh' }).blocks).includes('head1人（须具备：专家资格、组长资格、odd）'));
});

test('a team of many roles stands in one column, with its roles', (t) => {
  const record = recordOf('open-two-departments');
  const roles = ['a', 'b', 'c'].map((role) => ({ role, requires: [], count: 1 }));
  const { manifest, result } = record;
  const wide = {
    ...record,
    manifest: { ...manifest, departments: manifest.departments.map((department) => ({ ...department, team: roles })) },
    result: {
      ...result,
      teams: result.teams.map(([department, entity]): (typeof result.teams)[number] => [
        department,
        entity,
        roles.map(({ role }, place) => [role, place === 0 ? 'x' : null]),
      ]),
    },
  };
  const [table] = tables(section(documentOf(wide, {}, { language: 'zh' }), '抽取结果'));
  t.is(table?.columns.at(-1)?.header, '检查组');
  t.is(table?.rows[0]?.at(-1), 'a：x\nb：（空缺）\nc：（空缺）');
});
