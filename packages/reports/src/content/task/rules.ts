/** How many are drawn of which entities. */

import type { TaskRecord } from '../../records/task.js';
import type { Block } from '../document.js';
import { grouped } from '../figures.js';
import { plannedRuleInWords } from '../rule-words.js';
import type { Writing } from '../writing.js';

function stratumName({ strataBy, strata }: TaskRecord, stratum: TaskRecord['strata'][number]['stratum'], { say, named }: Writing): string {
  if (stratum !== null) return named(stratum);
  return strataBy === null || strata.length === 1 ? say('全部检查对象', 'all entities') : say('其他', 'all others');
}

/** A task whose draw was voided has no rules before it is prepared anew, and a cancelled one has none any more. */
function notFixed({ cancellation }: TaskRecord, { say }: Writing): Block[] {
  if (cancellation !== null) return [];
  return [
    {
      kind: 'paragraph',
      text: say(
        '原抽取已经作废，本任务正在重新准备。抽取规则、时间和数量确定后另行公告。',
        'The draw that was held is void, and the task is being prepared anew. Rules, times and sizes will be published once they are fixed.',
      ),
    },
  ];
}

export function rules(record: TaskRecord, writing: Writing): Block[] {
  const { say, named, language } = writing;
  if (record.drawing === null) return notFixed(record, writing);
  const { strataBy } = record;
  const how =
    strataBy === null
      ? say('全部检查对象不分层，', 'All entities are one group, ')
      : say(`检查对象按${named(strataBy)}分层，`, `Entities are grouped by ${named(strataBy)}; `);
  return [
    {
      kind: 'paragraph',
      text: say(
        `${how}按下列规则抽取。同一层内每户被抽中的机会相等；替补按抽取的先后次序递补。`,
        `${how}drawn by the rules below. Within a group every entity has the same chance; reserves come in in the order in which they were drawn.`,
      ),
    },
    {
      kind: 'table',
      summary: say('抽取规则', 'Rules of the draw'),
      columns: [
        { header: strataBy === null ? say('层', 'Group') : named(strataBy), width: 35, align: 'left' },
        { header: say('抽取规则', 'Rule'), width: 65, align: 'left' },
        { header: say('替补（户）', 'Reserves'), width: 'content', align: 'right' },
      ],
      rows: record.strata.map(({ stratum, rule, reserve }) => [
        stratumName(record, stratum, writing),
        plannedRuleInWords(rule, language),
        grouped(reserve),
      ]),
    },
  ];
}
