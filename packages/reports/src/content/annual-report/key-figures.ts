/** The figures on the first page. */

import type { Block, Tiles } from '../document.js';
import { grouped } from '../figures.js';
import { count, partText, type Row, rowsOf, type Share, type Subject, share, shareOfRow, shareText } from './counted.js';

type Tile = Tiles['tiles'][number];

/** Of the city, or of the department when the report is one's; departments follow in rows of their own. */
export const wholeRow = (rows: readonly Row[]): Share => {
  const [first] = rows;
  return first === undefined ? { count: 0, of: 0, text: null } : shareOfRow(first);
};

const nothingToCount = ({ say }: Subject): string => say('没有可计算的数据', 'nothing to count from');

function tile(subject: Subject, label: string, part: Share, note: string): Tile {
  return { label, value: shareText(subject, part), note: part.of === 0 ? nothingToCount(subject) : note };
}

export function keyFigures(subject: Subject): Block {
  const { say, record } = subject;
  const [coverage, joint] = [wholeRow(rowsOf(subject, 'coverage')), wholeRow(rowsOf(subject, 'joint-rate'))];
  const inTime = share(subject, 'published-in-time');
  const problems = share(subject, 'problem-rate');
  const withProblem = share(subject, 'problem-rate-of-visits');
  const saved = share(subject, 'visits-saved');
  const mean = share(subject, 'visits-per-entity');
  const nothing = nothingToCount(subject);
  const n = grouped;
  const of = (part: Share, zh: string, en: string): string => say(`${partText(part)}${zh}`, `${n(part.count)} of ${n(part.of)} ${en}`);
  const [held, voided] = [record.draws.held, count(subject, 'draws-voided')];
  return {
    kind: 'tiles',
    tiles: [
      tile(subject, say('事项覆盖率', 'Coverage of items'), coverage, of(coverage, '项，目标100%', 'items; target 100%')),
      tile(subject, say('联合抽查率', 'Joint rate'), joint, of(joint, '项计划任务，目标60%、80%', 'planned tasks; targets 60%, 80%')),
      tile(subject, say('按期公示率', 'Published in time'), inTime, of(inTime, '份，20个工作日内', 'within 20 working days')),
      {
        label: say('公示结果', 'Published results'),
        value: n(count(subject, 'results')),
        note: say(`被检查对象${n(count(subject, 'entities-visited'))}户`, `${n(count(subject, 'entities-visited'))} entities visited`),
      },
      {
        label: say('减少入户次数', 'Visits saved'),
        value: n(saved.count),
        note: saved.of === 0 ? nothing : say(`各部门逐一检查需入户${n(saved.of)}次`, `of ${n(saved.of)}, had each department come alone`),
      },
      {
        label: say('有效抽取', 'Draws that stand'),
        value: n(held),
        note: say(`另有作废${n(voided)}次，一并公开`, `${n(voided)} voided, public as well`),
      },
      tile(subject, say('问题发现率（按事项）', 'Problem rate, by item'), problems, of(problems, '项次', 'items checked')),
      tile(subject, say('问题发现率（按户次）', 'Problem rate, by visit'), withProblem, of(withProblem, '户次', 'visits')),
      tile(
        subject,
        say('户均检查次数', 'Visits per entity'),
        mean,
        say(`${n(mean.count)}户次/${n(mean.of)}户`, `${n(mean.count)} visits of ${n(mean.of)} entities`),
      ),
    ],
  };
}
