/** Joint tasks as open data. */

import { SCOPE_WORDS } from '../../plans/planned-task.js';
import { publicDraws, publicParts, publicTasks } from '../../store/open-data/tasks.js';
import type { Connection } from '../../store/store.js';
import { dispatchedItems } from '../../store/visits/dispatched-items.js';
import { isDirected } from '../../tasks/public-task.js';
import { PART_STATE_WORDS, PREPARING, TASK_STATE_WORDS } from '../../tasks/states.js';
import type { Task, TaskPart } from '../../tasks/task.js';
import type { DispatchedItem } from '../../visits/visit.js';
import { atOnce, type DataFile, dataFile } from '../data-file.js';
import { DISCLOSURE_WORDS, ROLE_WORDS, SOURCE_WORDS } from '../words.js';

export const TASK_YEAR = {
  zh: '任务检查期首日所在年度（封存任务在结果齐全后列入）',
  en: "The year of the first day of the task's period; a sealed task comes in when its results are complete",
};
const SOURCE = 'GET /api/v1/public/tasks/:id';

/** Not of a task that is prepared anew after a voided draw: that is a draft. */
const periodOf = ({ settings, state }: Task) => (PREPARING.includes(state) ? undefined : settings.period);

const tasks = dataFile<Task>({
  name: 'tasks',
  zh: '联合抽查任务',
  en: 'Joint tasks',
  year: TASK_YEAR,
  source: SOURCE,
  key: ['task'],
  rows: (db, year) => atOnce(publicTasks(db, year)),
  columns: [
    { name: 'task', type: 'text', zh: '任务编号', en: 'Id of the task', value: ({ id }) => id },
    { name: 'drawId', type: 'text', zh: '抽取编号', en: 'Code of its draw', value: ({ drawId }) => drawId },
    { name: 'title', type: 'text', zh: '名称', en: 'Title', value: ({ title }) => title },
    { name: 'documentNumber', type: 'text', zh: '文号', en: 'Document number', value: ({ documentNumber }) => documentNumber },
    {
      name: 'department',
      type: 'text',
      zh: '发起部门',
      en: 'Initiating department',
      of: 'departments.department',
      value: ({ department }) => department,
    },
    { name: 'source', type: 'code', zh: '来源', en: 'Where it comes from', codes: SOURCE_WORDS, value: ({ source }) => source.kind },
    { name: 'state', type: 'code', zh: '状态', en: 'State', codes: TASK_STATE_WORDS, value: ({ state }) => state },
    {
      name: 'scope',
      type: 'code',
      zh: '定向或不定向',
      en: 'Directed or not',
      codes: SCOPE_WORDS,
      value: (task) => (isDirected(task) ? 'directed' : 'undirected'),
    },
    {
      name: 'disclosure',
      type: 'code',
      zh: '公开方式',
      en: 'Whether the draw was sealed',
      codes: DISCLOSURE_WORDS,
      value: ({ settings }) => settings.disclosure ?? 'open',
    },
    { name: 'from', type: 'date', zh: '检查期首日', en: 'First day of its visits', value: (task) => periodOf(task)?.from ?? null },
    { name: 'to', type: 'date', zh: '检查期末日', en: 'Last day of its visits', value: (task) => periodOf(task)?.to ?? null },
    { name: 'publicSince', type: 'time', zh: '公开时间', en: 'Since when it is public', value: ({ publicSince }) => publicSince },
    {
      name: 'cancelledAt',
      type: 'time',
      zh: '取消时间',
      en: 'When it was cancelled',
      value: ({ cancellation }) => cancellation?.at ?? null,
    },
    {
      name: 'cancelReason',
      type: 'text',
      zh: '取消理由',
      en: 'Why it was cancelled',
      value: ({ cancellation }) => cancellation?.reason ?? null,
    },
  ],
});

const parts = dataFile<TaskPart>({
  name: 'task-departments',
  zh: '参加任务的部门',
  en: 'Departments that take part in tasks',
  year: TASK_YEAR,
  source: SOURCE,
  key: ['task', 'department'],
  rows: publicParts,
  columns: [
    { name: 'task', type: 'text', zh: '任务编号', en: 'Id of the task', of: 'tasks.task', value: ({ taskId }) => taskId },
    { name: 'department', type: 'text', zh: '部门', en: 'Department', of: 'departments.department', value: ({ department }) => department },
    { name: 'role', type: 'code', zh: '发起或配合', en: 'Initiating or cooperating', codes: ROLE_WORDS, value: ({ role }) => role },
    { name: 'state', type: 'code', zh: '状态', en: 'State', codes: PART_STATE_WORDS, value: ({ state }) => state },
  ],
});

interface TaskItem {
  readonly task: string;
  readonly department: string;
  readonly item: string;
}

/** What the departments prepared, as public tasks show it. */
async function* preparedItems(db: Connection, year: number): AsyncGenerator<readonly TaskItem[]> {
  const preparing = new Set((await publicTasks(db, year)).filter(({ state }) => PREPARING.includes(state)).map(({ id }) => id));
  for await (const page of publicParts(db, year)) {
    yield page
      .filter(({ taskId }) => !preparing.has(taskId))
      .flatMap(({ taskId: task, department, preparation }) =>
        (preparation?.items ?? []).toSorted().map((item) => ({ task, department, item })),
      );
  }
}

const items = dataFile<TaskItem>({
  name: 'task-items',
  zh: '任务中各部门的抽查事项',
  en: 'Items of the departments in tasks',
  year: TASK_YEAR,
  source: SOURCE,
  key: ['task', 'department', 'item'],
  rows: preparedItems,
  columns: [
    { name: 'task', type: 'text', zh: '任务编号', en: 'Id of the task', of: 'tasks.task', value: ({ task }) => task },
    { name: 'department', type: 'text', zh: '部门', en: 'Department', of: 'departments.department', value: ({ department }) => department },
    { name: 'item', type: 'text', zh: '事项编码', en: 'Code of the item', of: 'items.item', value: ({ item }) => item },
  ],
});

interface DrawItem extends Pick<DispatchedItem, 'department' | 'item' | 'name'> {
  readonly draw: string;
}

async function* checkedItems(db: Connection, year: number): AsyncGenerator<readonly DrawItem[]> {
  for await (const { id: draw } of publicDraws(db, year)) yield (await dispatchedItems(db, draw)).map((item) => ({ ...item, draw }));
}

const drawItems = dataFile<DrawItem>({
  name: 'draw-items',
  zh: '派发后每次检查的事项',
  en: 'Items that departments check in each visit of a draw, from its dispatch on',
  year: TASK_YEAR,
  source: SOURCE,
  key: ['draw', 'department', 'item'],
  rows: checkedItems,
  columns: [
    { name: 'draw', type: 'text', zh: '抽取编号', en: 'Id of the draw', of: 'draws.draw', value: ({ draw }) => draw },
    { name: 'department', type: 'text', zh: '部门', en: 'Department', of: 'departments.department', value: ({ department }) => department },
    { name: 'item', type: 'text', zh: '事项编码', en: 'Code of the item', value: ({ item }) => item },
    { name: 'name', type: 'text', zh: '事项名称', en: 'Name of the item', value: ({ name }) => name },
  ],
});

export const TASK_FILES: readonly DataFile[] = [tasks, parts, items, drawItems];
