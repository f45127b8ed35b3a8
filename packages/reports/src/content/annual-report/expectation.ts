/** Draws against expectation: what the χ² tests say, with the counts that they were made from. */

import type { AnnualReportRecord } from '../../records/annual-report.js';
import { MOST_BARS } from '../chart.js';
import type { Block, Column } from '../document.js';
import { grouped } from '../figures.js';
import { strangeOnes, type Tested, testInWords, verdictWords } from './chance.js';
import { count, type Subject, sum } from './counted.js';

type Stratum = AnnualReportRecord['draws']['strata'][number];
type Cell = Stratum['cells'][number];

const HUNDREDTHS = 100;

/** `121.40` as 12,140. */
const hundredthsOf = (decimal: string): number => Number(decimal.replace('.', ''));

const withSeparators = (decimal: string): string => {
  const [whole = '', decimals = ''] = decimal.split('.');
  return `${grouped(BigInt(whole))}.${decimals}`;
};

/** What was counted less what could be expected, with its sign. */
function differenceText({ observed, expected }: Cell): string {
  const hundredths = observed * HUNDREDTHS - hundredthsOf(expected);
  const size = Math.abs(hundredths);
  const decimals = String(size % HUNDREDTHS).padStart(2, '0');
  const sign = hundredths > 0 ? '+' : hundredths < 0 ? '−' : '';
  return `${sign}${grouped(Math.floor(size / HUNDREDTHS))}.${decimals}`;
}

const cellName = ({ named, listed, say }: Subject, { districts }: Cell): string =>
  listed(districts.map((district) => (district === null ? say('未登记地区', 'no region') : named(district))));

/** Strata are often known by a code alone. */
function stratumName({ named, say }: Subject, { stratum }: Stratum): string {
  const name = named(stratum);
  return /^[\w-]+$/.test(name) ? say(`${name}层`, `Stratum ${name}`) : name;
}

const right = (header: string): Column => ({ header, width: 'content', align: 'right' });

function comparison(subject: Subject, stratum: Stratum): Block {
  const { say } = subject;
  const { cells } = stratum;
  const shown = cells.toSorted((a, b) => hundredthsOf(b.expected) - hundredthsOf(a.expected)).slice(0, MOST_BARS);
  const name = stratumName(subject, stratum);
  const caption =
    shown.length < cells.length
      ? say(
          `${name}：期望数最多的${shown.length}个地区，实际抽中与期望`,
          `${name}: the ${shown.length} districts of which most are expected, drawn against expected`,
        )
      : say(`${name}：各地区实际抽中与期望`, `${name}: entities drawn against expected, by district`);
  const words = shown.map((cell) =>
    say(
      `${cellName(subject, cell)}实际${grouped(cell.observed)}，期望${withSeparators(cell.expected)}`,
      `${cellName(subject, cell)} ${grouped(cell.observed)} drawn, ${withSeparators(cell.expected)} expected`,
    ),
  );
  return {
    kind: 'chart',
    chart: {
      form: 'comparison',
      headers: [say('实际', 'Drawn'), say('期望', 'Expected'), say('相差', 'Difference')],
      bars: shown.map((cell) => ({
        label: cellName(subject, cell),
        observed: cell.observed,
        expected: hundredthsOf(cell.expected),
        values: [grouped(cell.observed), withSeparators(cell.expected), differenceText(cell)],
      })),
    },
    caption,
    alt: say(`条形图，${caption}：${words.join('；')}。`, `Bar chart, ${caption}: ${words.join('; ')}.`),
  };
}

const testCells = (writing: Subject, tested: Tested): string[] => [
  tested.statistic === null ? '—' : withSeparators(tested.statistic),
  tested.statistic === null ? '—' : grouped(tested.degrees),
  tested.chance ?? '—',
  verdictWords(writing, tested),
];

const testColumns = ({ say }: Subject): readonly Column[] => [
  right('χ²'),
  right(say('自由度', 'Degrees')),
  right(say('概率', 'Chance')),
  { header: say('结论', 'In words'), width: 'content', align: 'left' },
];

/** More charts than these tire; the others stand in the table. */
const MOST_CHARTS = 3;

export function entityDraws(subject: Subject): Block[] {
  const { say, named, record } = subject;
  const { strata, entities } = record.draws;
  if (strata.length === 0)
    return [
      {
        kind: 'paragraph',
        text: say('本年度没有已公开的抽取可以比较。', 'No draw of this year is public, so that there is nothing to compare.'),
      },
    ];
  const charted = strata
    .filter(({ cells }) => cells.length > 1)
    .sort((a, b) => b.selected - a.selected)
    .slice(0, MOST_CHARTS);
  return [
    {
      kind: 'paragraph',
      text:
        testInWords(say('各地区检查对象', 'Entities by district'), entities, subject) +
        strangeOnes(
          strata.map((stratum) => ({ ...stratum, name: stratumName(subject, stratum) })),
          subject,
        ),
    },
    ...charted.map((stratum) => comparison(subject, stratum)),
    {
      kind: 'table',
      summary: say('各层检查对象的检验结果', 'Tests of the entities drawn, by stratum'),
      columns: [
        { header: say('层', 'Stratum'), width: 1, align: 'left' },
        right(say('抽取', 'Draws')),
        right(say('总数', 'Pool')),
        right(say('抽中', 'Drawn')),
        ...testColumns(subject),
      ],
      rows: strata.map((stratum) => [
        named(stratum.stratum),
        grouped(stratum.draws),
        grouped(stratum.population),
        grouped(stratum.selected),
        ...testCells(subject, stratum),
      ]),
    },
    {
      kind: 'table',
      summary: say('各层各地区实际抽中与期望', 'Entities drawn against expected, by stratum and district'),
      columns: [
        { header: say('层', 'Stratum'), width: 2, align: 'left' },
        { header: say('地区', 'District'), width: 3, align: 'left' },
        right(say('实际抽中', 'Drawn')),
        right(say('期望', 'Expected')),
        right(say('相差', 'Difference')),
      ],
      rows: strata.flatMap((stratum) =>
        stratum.cells.map((cell) => [
          named(stratum.stratum),
          cellName(subject, cell),
          grouped(cell.observed),
          withSeparators(cell.expected),
          differenceText(cell),
        ]),
      ),
    },
  ];
}

export function inspectorDraws(subject: Subject): Block[] {
  const { say, named, record } = subject;
  const { departments, inspectors } = record.draws;
  if (departments.length === 0) {
    return [
      {
        kind: 'paragraph',
        text: say('本年度没有已公开的选派可以比较。', 'No assignment of this year is public, so that there is nothing to compare.'),
      },
    ];
  }
  const tested = sum(departments.map(({ testedPlaces }) => testedPlaces));
  const places = sum(departments.map((department) => department.places));
  return [
    {
      kind: 'paragraph',
      text: say(
        `条件相同（地区、资格、上限、回避均相同）的执法人员，被派到的机会应当相等。全年选派${grouped(places)}个席位，其中${grouped(tested)}个席位可以在条件相同的人员之间比较。`,
        `Inspectors who are alike (same regions, qualifications, cap and recusals) should be sent equally often. ${grouped(places)} places were filled in the year, ${grouped(tested)} of them by inspectors who can be compared with others alike.`,
      ),
    },
    {
      kind: 'paragraph',
      text:
        testInWords(say('执法人员选派', 'Assignment of inspectors'), inspectors, subject) +
        strangeOnes(
          departments.map((one) => ({ ...one, name: named(one.department.name) })),
          subject,
        ),
    },
    {
      kind: 'table',
      summary: say('各部门执法人员选派的检验结果', 'Tests of the assignment of inspectors, by department'),
      columns: [
        { header: say('部门', 'Department'), width: 1, align: 'left' },
        right(say('席位', 'Places')),
        right(say('其中可比', 'Compared')),
        right(say('组数', 'Groups')),
        ...testColumns(subject),
      ],
      rows: departments.map((department) => [
        named(department.department.name),
        grouped(department.places),
        grouped(department.testedPlaces),
        grouped(department.groups),
        ...testCells(subject, department),
      ]),
    },
  ];
}

export function expectation(subject: Subject): Block[] {
  const { say, record } = subject;
  const { held, counted, strata, departments } = record.draws;
  const voided = count(subject, 'draws-voided');
  const pending = held - counted;
  const drawn: Block = {
    kind: 'paragraph',
    text: say(
      `已公开的有效抽取${grouped(held)}次，作废${grouped(voided)}次。${pending > 0 ? `其中${grouped(pending)}次尚未计入以下比较。` : ''}`,
      `Public draws that stand: ${grouped(held)}; voided: ${grouped(voided)}.${pending > 0 ? ` Of those that stand, ${grouped(pending)} ${pending === 1 ? 'is' : 'are'} not in the comparison yet.` : ''}`,
    ),
  };
  if (strata.length === 0 && departments.length === 0) return [drawn];
  return [
    drawn,
    {
      kind: 'paragraph',
      text: say(
        '如果每次抽取都完全随机，各地区被抽中多少户、每名执法人员被派多少次，都有一个平均应得的数，称为期望。实际数量总会围绕期望上下波动，如同抛一百次硬币，正面很少恰好五十次。卡方检验（χ²检验）把全部偏差合成一个数，并算出概率：抽取公平时，出现至少这么大偏差的可能性。概率不低于5%的，属于正常波动；低于5%的，公平的抽取平均每二十次也会遇到一次；低于0.1%的极为少见，应当查明原因。',
        'If every draw is random, there is a number that each district and each inspector should get on average: what is expected. Counts always vary around it, as a hundred tosses of a coin seldom show heads exactly fifty times. The χ² test puts all deviations together into one number and tells its chance: how likely a deviation at least as large is if every draw is fair. A chance of 5% or more is ordinary variation; one below 5% happens to fair draws, too, once in twenty times; one below 0.1% hardly ever happens and should be explained.',
      ),
    },
  ];
}
