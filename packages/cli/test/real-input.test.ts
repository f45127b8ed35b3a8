/** Real files on the whole road: import, plan, freeze, commit, reveal, draw, verify, prove, certificate; one process a command. */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test, { type ExecutionContext } from 'ava';
import { readJson } from './support/files.js';
import { writeInspectors } from './support/inspectors-file.js';
import { pdfText } from './support/pdf-text.js';
import { type Answered, answerOf } from './support/program.js';
import { CHICAGO, isRealDataHere, NAMES, type RawInspection, rawInspections, rawNames, real } from './support/real-data.js';
import { DICE } from './support/road.js';
import { tempFolder } from './support/small-city.js';

const withData = isRealDataHere ? test : test.skip;

test('the real data is there, or its absence is told', (t) => {
  if (!isRealDataHere) t.log('NOT RUN: no draw over real data, because the folder shared/data does not stand beside the project');
  for (const name of ['chicago-plan.yaml', 'chinese-names-plan.yaml']) t.true(existsSync(real(name)), name);
});

type Step = (...args: readonly string[]) => Promise<Answered>;

interface Road {
  readonly folder: string;
  readonly step: Step;
  /** A step that must end well. */
  readonly done: Step;
}

function road(t: ExecutionContext): Road {
  const folder = tempFolder(t);
  const step: Step = (...args) => answerOf(t, folder, args);
  return {
    folder,
    step,
    async done(...args) {
      const answer = await step(...args);
      t.is(answer.exit, 0, `${args.join(' ')}\n${answer.problems.map(({ message }) => message.en).join('\n')}`);
      return answer;
    },
  };
}

interface Times {
  readonly commit: string;
  readonly reveal: string;
}

/** From a frozen draw to a drawn one that verifies. */
async function drawn({ done }: Road, draw: string, departments: readonly string[], { commit, reveal }: Times): Promise<Answered> {
  for (const id of departments) await done('commit', draw, '--department', id, '--secret', `${id}.secret`, '--now', commit);
  for (const id of departments) await done('reveal', draw, '--secret', `${id}.secret`, '--now', reveal);
  await done('draw', draw, '--witnessed', DICE, '--disclose', 'teams', '--now', reveal);
  return done('verify', draw);
}

interface ImportedFile {
  readonly rows: number;
  readonly accepted: number;
  readonly refused: number;
  readonly repeated: number;
  readonly problems: readonly { readonly code: string }[];
}

const onlyFile = ({ files }: Answered): ImportedFile => (files as ImportedFile[])[0] as ImportedFile;

const poolLines = <Line>(folder: string, name: string): Line[] =>
  readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

type Drawn = [stratum: string, rank: number, id: string, ticket: string];
type ResultFile = { readonly selected: readonly Drawn[]; readonly reserves: readonly Drawn[] };
type EntityLine = [id: string, name: string, stratum: string, ...rest: unknown[]];

const withoutSpace = (text: string): string => text.replaceAll(/\s/g, '');

/** The id that the mapping's rule makes of name and address. */
const chicagoId = ({ firm, address }: RawInspection): string =>
  `CHI-${createHash('sha256').update(`${firm}\u001F${address}`).digest('hex').slice(0, 16)}`;

interface RawFirm {
  readonly first: RawInspection;
  readonly last: string;
}

function rawFirms(rows: readonly RawInspection[]): Map<string, RawFirm> {
  const firms = new Map<string, RawFirm>();
  for (const row of rows) {
    const id = chicagoId(row);
    const seen = firms.get(id);
    if (seen === undefined || row.date > seen.last) firms.set(id, { first: seen?.first ?? row, last: row.date });
  }
  return firms;
}

const DAY = 24 * 60 * 60 * 1000;

const within = (days: number, date: string, asOf: string): boolean => Date.parse(asOf) - Date.parse(date) < days * DAY;

const CHICAGO_FILES = [
  ...['--entities', CHICAGO, '--entities-mapping', real('chicago-entities.yaml')],
  ...['--inspections', CHICAGO, '--inspections-mapping', real('chicago-inspections.yaml')],
  ...['--inspectors', 'inspectors.csv'],
];

const chicagoPlan = readFileSync(real('chicago-plan.yaml'), 'utf8');

withData('Chicago on the last day of its file: all were inspected within thirty days, and the freeze says so', async (t) => {
  const { folder, step } = road(t);
  writeInspectors(join(folder, 'inspectors.csv'), ['food', 'buildings'], 6, 3);
  const rows = rawInspections();
  const firms = rawFirms(rows);
  const asOf = rows
    .map(({ date }) => date)
    .sort()
    .at(-1) as string;
  t.true([...firms.values()].every(({ last }) => within(30, last, asOf)));
  writeFileSync(join(folder, 'plan.yaml'), chicagoPlan.replace('asOf: 2020-04-04', `asOf: ${asOf}`));
  const { exit, problems } = await step('freeze', 'plan.yaml', ...CHICAGO_FILES, '--out', 'out');
  t.is(exit, 1);
  t.deepEqual(
    problems.map(({ code, details }) => [code, details]),
    [
      ['empty-pool', { read: firms.size, matched: firms.size }],
      ['all-left-out', { reason: 'recently-inspected', count: firms.size, asOf }],
    ],
  );
  t.regex(problems[1]?.message.en ?? '', /As of 2020-03-06, 313 are left out: Inspected too recently/);
  t.false(existsSync(join(folder, 'out/chicago-2020-04')));
});

withData('Chicago a month later: those of its last day are left out, the others are drawn by risk', async (t) => {
  const way = road(t);
  const { folder, done } = way;
  const asOf = '2020-04-04';
  const rows = rawInspections();
  const firms = rawFirms(rows);
  writeInspectors(join(folder, 'inspectors.csv'), ['food', 'buildings'], 6, 3);

  const entities = onlyFile(await done('import', 'entities', CHICAGO, '--mapping', real('chicago-entities.yaml')));
  t.like(entities, { rows: rows.length, accepted: firms.size, refused: 0, repeated: rows.length - firms.size });
  t.is(entities.problems.length, rows.length - firms.size);
  const inspections = onlyFile(await done('import', 'inspections', CHICAGO, '--mapping', real('chicago-inspections.yaml')));
  t.like(inspections, { rows: rows.length, accepted: rows.length, refused: 0, repeated: 0 });

  await done('freeze', real('chicago-plan.yaml'), ...CHICAGO_FILES, '--out', 'out');
  const draw = join(folder, 'out/chicago-2020-04');
  const ids = [...firms.keys()].sort();
  const isRecent = (id: string): boolean => within(30, firms.get(id)?.last ?? '', asOf);
  t.deepEqual(
    poolLines(draw, 'exclusions.ndjson'),
    ids.filter(isRecent).map((id) => [id, 'recently-inspected']),
  );
  const pool = ids.filter((id) => !isRecent(id));
  t.deepEqual(
    poolLines<EntityLine>(draw, 'entities.ndjson').map(([id, name, stratum]) => [id, name, stratum]),
    pool.map((id) => [id, firms.get(id)?.first.firm, firms.get(id)?.first.risk]),
  );
  t.deepEqual([pool.length, ids.length - pool.length], [230, 83]);

  const size = (stratum: string): number => pool.filter((id) => firms.get(id)?.first.risk === stratum).length;
  const samples = { high: Math.ceil(size('high') / 10), low: 2, medium: Math.max(2, Math.ceil(size('medium') / 20)) };
  const times = { commit: '2020-04-05T01:00:00Z', reveal: '2020-04-06T16:00:00Z' };
  t.is((await drawn(way, draw, ['food', 'buildings'], times))['verdict'], 'valid');
  const { selected, reserves } = readJson<ResultFile>(draw, 'result.json');
  for (const [stratum, sample] of Object.entries(samples)) t.is(selected.filter(([found]) => found === stratum).length, sample, stratum);

  const drawnIds = new Set(selected.map(([, , id]) => id));
  const standings = { selected: selected[0]?.[2], reserve: reserves[0]?.[2] };
  for (const [standing, id] of Object.entries(standings)) t.is((await done('prove', draw, '--entity', id as string))['standing'], standing);
  t.false(ids.filter(isRecent).some((id) => drawnIds.has(id)));

  await done('report', draw, '--lang', 'en');
  const text = await pdfText(`${draw}.pdf`);
  for (const id of drawnIds) {
    t.true(text.includes(id), id);
    t.true(text.includes(withoutSpace(firms.get(id)?.first.firm as string)), firms.get(id)?.first.firm);
  }
});

const NAME_FILES = ['--entities-mapping', real('chinese-names.yaml'), '--inspectors', 'inspectors.csv'];
const NAME_TIMES = { commit: '2026-03-03T01:00:00Z', reveal: '2026-03-05T16:00:00Z' };

const idOfLine = (line: number): string => `N${String(line).padStart(7, '0')}`;

/** What stands right behind each id wherever the certificate prints it, as long as the longest name. */
function printedBehind(text: string): Map<string, string[]> {
  const behind = new Map<string, string[]>();
  for (const { 0: id, index } of text.matchAll(/N\d{7}/g)) {
    const found = behind.get(id) ?? [];
    behind.set(id, found);
    found.push(text.slice(index + id.length, index + id.length + 200));
  }
  return behind;
}

withData(
  'a quarter of a million Chinese names: one in twenty is drawn, and every character of theirs is printed or reported',
  async (t) => {
    const way = road(t);
    const { folder, done } = way;
    const { names, firstLine } = rawNames();
    writeInspectors(join(folder, 'inspectors.csv'), ['market'], 8, 0);

    const imported = onlyFile(await done('import', 'entities', NAMES, '--mapping', real('chinese-names.yaml')));
    t.like(imported, { rows: names.length, accepted: names.length, refused: 0, repeated: 0, problems: [] });
    await done('freeze', real('chinese-names-plan.yaml'), '--entities', NAMES, ...NAME_FILES, '--out', 'out');
    const draw = join(folder, 'out/names-2026-01');
    const pool = poolLines<EntityLine>(draw, 'entities.ndjson');
    t.is(pool.length, names.length);
    const nameOf = new Map(names.map((name, place) => [idOfLine(firstLine + place), name]));
    t.is(
      pool.find(([id, name]) => nameOf.get(id) !== name),
      undefined,
    );

    t.is((await drawn(way, draw, ['market'], NAME_TIMES))['verdict'], 'valid');
    const { selected, reserves } = readJson<ResultFile>(draw, 'result.json');
    t.deepEqual([selected.length, reserves.length], [Math.ceil(names.length / 20), 20]);
    const out = pool.find(([id]) => ![...selected, ...reserves].some(([, , found]) => found === id)) as EntityLine;
    for (const [standing, id] of Object.entries({ selected: selected[0]?.[2], 'not-drawn': out[0] }))
      t.is((await done('prove', draw, '--entity', id as string))['standing'], standing);

    const { warnings } = await done('report', draw, '--missing', 'name');
    const missing = new Map(warnings.map(({ details }) => [details['character'], `〔${details['codePoint']}〕`]));
    const behind = printedBehind(await pdfText(`${draw}.pdf`));
    const unprinted = [...selected, ...reserves].filter(([, , id]) => {
      const printed = [...(nameOf.get(id) as string)].map((character) => missing.get(character) ?? character).join('');
      return !(behind.get(id) ?? []).some((text) => text.startsWith(withoutSpace(printed)));
    });
    t.deepEqual(unprinted, []);
  },
);

withData('real names with two that no font has: the certificate is refused naming each character, or names it on the paper', async (t) => {
  const way = road(t);
  const { folder, step, done } = way;
  const { names } = rawNames();
  const few = [...names.slice(-40), '龙\u{2A6D6}轩', '\u{2A6D5}记'];
  writeFileSync(join(folder, 'names.txt'), ['\uFEFF', '', '', ...few, ''].join('\r\n'));
  writeFileSync(
    join(folder, 'plan.yaml'),
    readFileSync(real('chinese-names-plan.yaml'), 'utf8').replace(/all: \{.*\}/, `all: { count: ${few.length} }`),
  );
  writeInspectors(join(folder, 'inspectors.csv'), ['market'], 8, 0);
  await done('freeze', 'plan.yaml', '--entities', 'names.txt', ...NAME_FILES, '--out', 'out');
  const draw = join(folder, 'out/names-2026-01');
  await drawn(way, draw, ['market'], NAME_TIMES);

  // In the order of the draw, whose seed is another each time.
  const expected = ['missing-glyph U+2A6D5', 'missing-glyph U+2A6D6'];
  const told = (list: Answered['problems']): string[] => list.map(({ code, details }) => `${code} ${details['codePoint']}`).sort();
  const refused = await step('report', draw);
  t.is(refused.exit, 1);
  t.deepEqual(told(refused.problems), expected);
  t.false(existsSync(`${draw}.pdf`));
  t.deepEqual(told((await done('report', draw, '--missing', 'name')).warnings), expected);
  const text = await pdfText(`${draw}.pdf`);
  for (const name of [...names.slice(-40), '龙〔U+2A6D6〕轩', '〔U+2A6D5〕记']) t.true(text.includes(name), name);
});
