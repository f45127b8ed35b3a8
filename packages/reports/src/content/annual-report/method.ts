/** How the figures are counted, after docs/statistics.md. */

import type { Block } from '../document.js';
import type { Subject } from './counted.js';

type Definition = readonly [figure: string, counted: string, of: string];

const DEFINITIONS: { readonly zh: readonly Definition[]; readonly en: readonly Definition[] } = {
  zh: [
    ['事项覆盖率', '已列入公布的年度计划或已实施抽取的事项', '清单中现行有效的事项'],
    ['联合抽查率', '有配合部门的计划任务，计入发起部门', '公布的年度计划中的任务'],
    ['联合检查占比', '两个以上部门检查的结果', '公示结果'],
    ['减少入户次数', '每份结果的部门数减1，逐份相加', '每份结果的部门数，逐份相加'],
    ['户均检查次数', '公示结果', '被检查对象，按名录编号去重'],
    ['问题发现率（按事项）', '发现问题的事项项次', '公示结果中的全部事项项次'],
    ['问题发现率（按户次）', '至少发现一项问题的结果', '公示结果'],
    ['各类别问题发现率', '发现问题的事项项次', '事项项次，按名录封存时的信用风险类别'],
    ['各事项问题发现率', '该事项发现问题的结果', '含该事项的结果'],
    ['无法联系率', '检查对象无法联系的事项项次', '公示结果中的全部事项项次'],
    ['按期公示率', '首次公示不晚于期限（20个工作日）的结果', '公示结果'],
    ['结果公示率', '已公示结果的检查，包括其后更正、撤回的', '未被替换、未作废的检查'],
    ['人均检查次数', '执法人员实际承担的检查人次', '至少承担一次检查的执法人员'],
  ],
  en: [
    ['Coverage', 'Items in force that a published plan names or a held draw checks', 'Items on the lists in force'],
    [
      'Joint rate',
      'Planned tasks with at least one cooperating department; they count for the initiating one',
      'Tasks of the published plans',
    ],
    ['Joint visits', 'Results of two or more departments', 'Published results'],
    ['Visits saved', 'Departments of a result less one, added up over the results', 'Departments of a result, added up over the results'],
    ['Visits per entity', 'Published results', 'Different entities visited, by their id'],
    ['Problem rate, by item', 'Items with a problem', 'All items of the published results'],
    ['Problem rate, by visit', 'Results with at least one problem', 'Published results'],
    ['Problem rate of a class', 'Items with a problem', 'Items, by the class that the entity had when the pools were sealed'],
    ['Problem rate of an item', 'Results in which the item has a problem', 'Results with the item'],
    ['Not found', 'Items whose entity could not be found', 'All items of the published results'],
    ['Published in time', 'Results first published by their last day (20 working days)', 'Published results'],
    ['Publication rate', 'Visits whose result was published, whatever became of it since', 'Visits neither replaced nor voided'],
    ['Visits per inspector', 'Places that inspectors hold', 'Inspectors with at least one place'],
  ],
};

export function method(subject: Subject): Block[] {
  const { say, language } = subject;
  const points = [
    say(
      '每个数字都由可以逐条列出的记录计数得出。百分比四舍五入保留一位小数，平均数保留两位小数，只供阅读；是否达到目标，按整数比较，不按四舍五入后的百分比判断。',
      'Every figure is counted from records that can be listed one by one. Percentages are rounded half up to tenths and means to hundredths, for reading only; whether a target is reached is decided on the whole numbers.',
    ),
    say(
      '分母为0的，没有比率，以“无”表示，不作0%处理。',
      'Where there is nothing to have a share of, there is no percentage; that is shown as “n/a”, not as 0%.',
    ),
    say(
      '公示结果计入首次公示之日所在的年度，更正后年度不变；检查、选派和抽取计入联合抽查任务开始之日所在的年度；计划任务计入其计划的年度。已撤回的结果只单独计数。',
      'A result belongs to the year in which it was first published, and a correction stays there; visits, places of inspectors and draws belong to the year in which the period of their joint task begins; planned tasks to that of their plan. Results that were withdrawn are counted by themselves and nowhere else.',
    ),
    say(
      '期望与χ²检验以抽取完成时的结果为准，不含其后的替换。期望数不足5的地区合并后检验。χ²和概率是经四舍五入的数，其余各数均为准确数。',
      'Expectations and χ² tests are of the draws as they were drawn, before any substitution. Districts of which fewer than 5 are expected are put together. χ² and chance are rounded; all other numbers are exact.',
    ),
  ];
  return [
    { kind: 'points', points },
    {
      kind: 'table',
      summary: say('各项比率怎样计算', 'How each share is counted'),
      columns: [
        { header: say('指标', 'Figure'), width: 5, align: 'left' },
        { header: say('分子', 'Counted'), width: 9, align: 'left' },
        { header: say('分母', 'Of'), width: 9, align: 'left' },
      ],
      rows: DEFINITIONS[language],
    },
  ];
}
