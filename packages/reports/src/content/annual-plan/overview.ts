/** How much an annual plan holds, and who takes part in it. */

import type { AnnualPlanRecord } from '../../records/annual-plan.js';
import type { Block } from '../document.js';
import { grouped } from '../figures.js';
import type { Writing } from '../writing.js';

type Tasks = AnnualPlanRecord['tasks'];

export const isJoint = ({ departments }: Tasks[number]): boolean => departments.length > 1;

const ofDepartment = (tasks: Tasks, id: string) =>
  tasks.flatMap(({ departments }) => departments.filter(({ department }) => department.id === id));

/** Every department of the plan once, its own first. */
export const planDepartments = ({ department, tasks }: AnnualPlanRecord) => [
  ...new Map(
    [department, ...tasks.flatMap(({ departments }) => departments.map((part) => part.department))].map((one) => [one.id, one]),
  ).values(),
];

export function overview(record: AnnualPlanRecord, { say, named }: Writing): Block[] {
  const { tasks } = record;
  const rows = planDepartments(record).map(({ id, name }) => {
    const parts = ofDepartment(tasks, id);
    const count = (role: 'initiating' | 'cooperating') => grouped(parts.filter((part) => part.role === role).length);
    const items = new Set(parts.flatMap((part) => part.items.map(({ code }) => code)));
    return [named(name), count('initiating'), count('cooperating'), grouped(items.size)];
  });
  const joint = tasks.filter(isJoint).length;
  return [
    {
      kind: 'paragraph',
      text: say(
        `本计划共安排抽查任务${grouped(tasks.length)}项，其中跨部门联合抽查${grouped(joint)}项，参加部门${grouped(rows.length)}个。各部门承担的任务和抽查事项数量如下。`,
        `Tasks planned: ${grouped(tasks.length)}; joint tasks of several departments among them: ${grouped(joint)}; departments that take part: ${grouped(rows.length)}. This is what each department contributes.`,
      ),
    },
    {
      kind: 'table',
      summary: say('各部门的任务和抽查事项数量', 'Tasks and items of each department'),
      columns: [
        { header: say('部门', 'Department'), width: 1, align: 'left' },
        { header: say('发起任务（项）', 'Tasks initiated'), width: 'content', align: 'right' },
        { header: say('配合任务（项）', 'Tasks joined'), width: 'content', align: 'right' },
        { header: say('抽查事项（项）', 'Items'), width: 'content', align: 'right' },
      ],
      rows,
    },
  ];
}
