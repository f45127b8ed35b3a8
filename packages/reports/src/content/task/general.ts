/** What a task is: where it comes from, whom it means, and when. A sealed task keeps to itself what could warn somebody. */

import type { TaskRecord } from '../../records/task.js';
import { scopeInWords } from '../conditions.js';
import type { Block, Field } from '../document.js';
import { inGroups } from '../figures.js';
import { day } from '../moment.js';
import { withNumber } from '../visit/task.js';
import type { Writing } from '../writing.js';

/** The annual plans behind it, or that it stands in none. */
export function sources({ plans }: TaskRecord, writing: Writing): string {
  const { say } = writing;
  if (plans.length === 0) return say('临时任务，不在年度抽查计划之内', 'ad hoc task, outside the annual plans');
  return plans.map(({ title, documentNumber }) => withNumber(say(`《${title}》`, title), documentNumber, writing)).join('\n');
}

/** Whether something is still kept until the inspections are made. */
const isKept = ({ disclosure, conditions, period, departments }: TaskRecord): boolean =>
  disclosure === 'sealed' && (conditions === null || period === null || departments.some(({ items }) => items === null));

function scope({ scope: which, conditions }: TaskRecord, writing: Writing): string {
  const { say } = writing;
  if (conditions !== null) return scopeInWords(which, conditions, writing);
  return which === 'directed' ? say('定向', 'directed') : say('不定向', 'undirected');
}

const DISCLOSURE = {
  open: { zh: '公开抽取：抽取数据随结果一并公布', en: 'open: all data of the draw are published with its result' },
  sealed: {
    zh: '封存抽取：抽取时先公布结果哈希，抽取数据在现场检查结束后公布',
    en: 'sealed: hashes of the result are published at the draw, its data once the inspections are made',
  },
} as const;

export function general(record: TaskRecord, writing: Writing): Block[] {
  const { say, language } = writing;
  const { period, manifestHash } = record;
  const fields: Field[] = [
    { label: say('抽取编号', 'Draw id'), value: record.drawId },
    { label: say('任务来源', 'Source'), value: sources(record, writing) },
    { label: say('抽查类型和范围', 'Scope'), value: scope(record, writing) },
    ...(period === null
      ? []
      : [
          {
            label: say('检查时间', 'Time of the visits'),
            value: say(
              `${day(period.from, language)}至${day(period.to, language)}`,
              `${day(period.from, language)} to ${day(period.to, language)}`,
            ),
          },
        ]),
    { label: say('公布方式', 'Disclosure'), value: DISCLOSURE[record.disclosure][language] },
    ...(manifestHash === null ? [] : [{ label: say('清单哈希', 'Manifest hash'), value: inGroups(manifestHash), style: 'code' as const }]),
  ];
  return [{ kind: 'fields', fields }, ...kept(record, writing)];
}

function kept(record: TaskRecord, { say, listed }: Writing): Block[] {
  if (!isKept(record)) return [];
  const what = [
    ...(record.conditions === null ? [say('抽查范围', 'scope')] : []),
    ...(record.departments.some(({ items }) => items === null) ? [say('抽查事项', 'items')] : []),
    ...(record.period === null ? [say('检查时间', 'time of the visits')] : []),
  ];
  return [
    {
      kind: 'paragraph',
      text: say(
        `为防止检查对象事先得知，本任务的${listed(what)}在现场检查结束前不予公布，结束后公布。`,
        `So that nobody is warned, this is kept until the inspections are made, and published then: ${listed(what)}.`,
      ),
    },
  ];
}
