/** 年度统计报告, the annual report: what was planned, drawn, inspected, found and published in a year, and how fairly. */

import type { AnnualReportRecord } from '../../records/annual-report.js';
import { type Chapter, chapters } from '../chapters.js';
import type { Block, Document } from '../document.js';
import { ordinal } from '../figures.js';
import { dayOf } from '../moment.js';
import type { Writing } from '../writing.js';
import type { Subject } from './counted.js';
import { coverage } from './coverage.js';
import { entityDraws, expectation, inspectorDraws } from './expectation.js';
import { byClass, byItem, findings } from './findings.js';
import { jointPlans, jointVisits } from './joint.js';
import { keyFigures } from './key-figures.js';
import { method } from './method.js';
import { publication } from './publication.js';
import { workload } from './workload.js';

function titleParts({ record, say, named }: Subject): string[] {
  const { year, department } = record;
  if (department === null)
    return [say(`${year}年度“双随机、一公开”监管`, 'Double Random Inspection: '), say('统计报告', `Annual Report ${year}`)];
  const name = named(department.name);
  return [say(name, `${name}: `), say(`${year}年度“双随机、一公开”监管统计报告`, `Double Random Inspection, Annual Report ${year}`)];
}

/** A section within a chapter, numbered. */
const section = ({ language }: Writing, number: number, heading: string, blocks: readonly Block[]): Block[] => [
  { kind: 'heading', level: 2, text: ordinal(number, 2, language) + heading },
  ...blocks,
];

function opening(subject: Subject): Block {
  const { record, say, language } = subject;
  const { year, asOf } = record;
  const day = dayOf(asOf, language);
  const isOver = Date.parse(asOf) >= Date.parse(`${year + 1}-01-01T00:00:00+08:00`);
  return {
    kind: 'paragraph',
    text: say(
      `现将${year}年度“双随机、一公开”监管情况统计公布如下。各项数字截至${day}${isOver ? '' : '，统计时本年度尚未结束'}，由已公开的计划、抽取和检查结果逐条计数得出，任何人都可以用公开数据重新计算。`,
      `This report gives the figures of double random inspection in ${year}, as of ${day}${isOver ? '' : ', before the year was over'}. They are counted one by one from the plans, draws and results that are public, and anybody can compute them again from the open data.`,
    ),
  };
}

function contents(subject: Subject): readonly Chapter[] {
  const { say } = subject;
  return [
    [say('主要指标', 'Key figures'), [keyFigures(subject)]],
    [say('抽查事项覆盖情况', 'Coverage of the item lists'), coverage(subject)],
    [
      say('部门联合与减少入户', 'Joint inspection and visits saved'),
      [
        ...section(subject, 1, say('联合抽查计划', 'Planned tasks'), jointPlans(subject)),
        ...section(subject, 2, say('联合检查与入户次数', 'Visits'), jointVisits(subject)),
      ],
    ],
    [
      say('检查结果与问题发现', 'Results and problems'),
      [
        ...findings(subject),
        ...section(subject, 1, say('按信用风险类别', 'By credit-risk class'), byClass(subject)),
        ...section(subject, 2, say('按抽查事项', 'By item'), byItem(subject)),
      ],
    ],
    [say('检查结果公示', 'Publication'), publication(subject)],
    [say('执法人员工作量', 'Workload of inspectors'), workload(subject)],
    [
      say('抽取与期望的比较', 'Draws against expectation'),
      [
        ...expectation(subject),
        ...section(subject, 1, say('检查对象', 'Entities'), entityDraws(subject)),
        ...section(subject, 2, say('执法人员', 'Inspectors'), inspectorDraws(subject)),
      ],
    ],
    [say('统计口径', 'How the figures are counted'), method(subject)],
    [say('公开数据与复核', 'Open data'), openData(subject)],
  ];
}

/** The last chapter is short, so that the signatures have something to stand below. */
function openData({ record: { address }, say }: Subject): Block[] {
  const text = say(
    '本报告的全部数字都可以用本年度的公开数据重新计算：公示的检查结果、全部抽取的数据、各部门的计划，以及统计口径的完整定义，均已公开。',
    'All figures of this report can be computed again from the open data of the year: published results, the data of every draw, the plans of the departments and the full definitions are public.',
  );
  if (address === null) return [{ kind: 'paragraph', text }];
  return [{ kind: 'qr', payload: address, alt: say(`二维码：${address}`, `QR code: ${address}`), caption: text }];
}

/** The captions in the order of the charts: 图1. */
function numbered(blocks: readonly Block[], { say }: Writing): Block[] {
  let charts = 0;
  return blocks.map((block) => {
    if (block.kind !== 'chart') return block;
    charts += 1;
    return { ...block, caption: say(`图${charts}　${block.caption}`, `Figure ${charts}. ${block.caption}`) };
  });
}

export function annualReport(record: AnnualReportRecord, writing: Writing): Document {
  const { say, named, language } = writing;
  const { department, issuers, year, asOf } = record;
  const subject: Subject = { ...writing, record, whole: department === null ? say('全市', 'Whole city') : named(department.name) };
  const title = titleParts(subject);
  return {
    language,
    title: title.join(''),
    reference: say(`${year}年度`, String(year)),
    created: asOf,
    blocks: [
      { kind: 'title', parts: title },
      opening(subject),
      ...numbered(chapters(contents(subject), writing), writing),
      { kind: 'signatures', issuers: issuers.map(({ name }) => named(name)), seal: say('（盖章）', '(seal)'), date: dayOf(asOf, language) },
    ],
  };
}
