/** The tasks of an annual plan: all in one table, then what is checked in each. */

import type { AnnualPlanRecord } from '../../records/annual-plan.js';
import { scopeInWords } from '../conditions.js';
import { departmentItems } from '../department-items.js';
import { roleName } from '../departments.js';
import type { Block } from '../document.js';
import { grouped, ordinal } from '../figures.js';
import type { Writing } from '../writing.js';
import { changeMark } from './changes.js';
import { ratioInWords, timesInWords, windowInWords } from './task-parts.js';

function row(task: AnnualPlanRecord['tasks'][number], number: number, writing: Writing): string[] {
  const { say, named } = writing;
  const departments = task.departments.map(({ department, role }) =>
    say(`${named(department.name)}（${roleName(role, writing)}）`, `${named(department.name)} (${roleName(role, writing)})`),
  );
  return [
    grouped(number),
    changeMark(task.change, writing) + task.title,
    scopeInWords(task.scope, task.conditions, writing),
    ratioInWords(task, writing),
    timesInWords(task, writing),
    windowInWords(task, writing),
    named(task.method),
    departments.join('\n'),
  ];
}

export function taskTable({ tasks }: AnnualPlanRecord, writing: Writing): Block[] {
  const { say } = writing;
  if (tasks.length === 0) return [{ kind: 'paragraph', text: say('本计划没有安排抽查任务。', 'No tasks are planned.') }];
  return [
    {
      kind: 'table',
      summary: say('抽查任务一览', 'All tasks'),
      columns: [
        { header: say('序号', 'No.'), width: 'content', align: 'right' },
        { header: say('抽查任务', 'Task'), width: 21, align: 'left' },
        { header: say('抽查类型和范围', 'Scope'), width: 28, align: 'left' },
        { header: say('抽查比例', 'Ratio'), width: 29, align: 'left' },
        { header: say('频次', 'Times'), width: 'content', align: 'left' },
        { header: say('检查时间', 'Time of the visits'), width: 17, align: 'left' },
        { header: say('检查方式', 'Method'), width: 'content', align: 'left' },
        { header: say('参加部门', 'Departments'), width: 26, align: 'left' },
      ],
      rows: tasks.map((task, index) => row(task, index + 1, writing)),
    },
  ];
}

/** The items of every task, with their codes. */
export function taskItems({ tasks }: AnnualPlanRecord, writing: Writing): Block[] {
  return tasks.flatMap((task, index): Block[] => [
    { kind: 'heading', level: 2, text: ordinal(index + 1, 2, writing.language) + changeMark(task.change, writing) + task.title },
    departmentItems(task.departments, writing),
  ]);
}
