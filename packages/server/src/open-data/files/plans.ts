/** Annual plans as open data. */

import { METHOD_WORDS, SCOPE_WORDS } from '../../plans/planned-task.js';
import { PLAN_STATE_WORDS } from '../../plans/state.js';
import {
  type PlanLine,
  type PlannedItemLine,
  type PlannedTaskLine,
  planLines,
  plannedItemLines,
  plannedTaskLines,
} from '../../store/open-data/plans.js';
import { atOnce, type DataFile, dataFile } from '../data-file.js';

const YEAR = { zh: '计划的年度', en: 'The year of the plan' };
const SOURCE = 'GET /api/v1/public/plans/:plan';

const plans = dataFile<PlanLine>({
  name: 'plans',
  zh: '已公布的年度抽查计划及其各版',
  en: 'Annual plans that were published, with their editions',
  year: YEAR,
  source: SOURCE,
  key: ['plan', 'edition'],
  rows: (db, year) => atOnce(planLines(db, year)),
  columns: [
    { name: 'plan', type: 'text', zh: '计划编号', en: 'Id of the plan', value: ({ plan }) => plan },
    { name: 'edition', type: 'integer', zh: '第几版', en: 'Edition, from 1', value: ({ edition }) => edition },
    {
      name: 'inForce',
      type: 'integer',
      zh: '有效（或最后有效）的版次',
      en: 'The edition that binds, or bound last',
      value: ({ inForce }) => inForce,
    },
    { name: 'department', type: 'text', zh: '部门', en: 'Department', of: 'departments.department', value: ({ department }) => department },
    { name: 'state', type: 'code', zh: '状态', en: 'State', codes: PLAN_STATE_WORDS, value: ({ state }) => state },
    { name: 'title', type: 'text', zh: '名称', en: 'Title', value: ({ title }) => title },
    { name: 'documentNumber', type: 'text', zh: '文号', en: 'Document number', value: ({ documentNumber }) => documentNumber },
    { name: 'publishedAt', type: 'time', zh: '公布时间', en: 'When it was published', value: ({ publishedAt }) => publishedAt },
    { name: 'endedAt', type: 'time', zh: '失效时间', en: 'When it stopped being in force', value: ({ endedAt }) => endedAt },
    { name: 'endReason', type: 'text', zh: '失效原因', en: 'Why', value: ({ endReason }) => endReason },
  ],
});

const plannedTasks = dataFile<PlannedTaskLine>({
  name: 'planned-tasks',
  zh: '年度计划中的抽查任务',
  en: 'Planned tasks of the annual plans',
  year: YEAR,
  source: SOURCE,
  key: ['plannedTask', 'edition'],
  rows: (db, year) => atOnce(plannedTaskLines(db, year)),
  columns: [
    { name: 'plan', type: 'text', zh: '计划编号', en: 'Id of the plan', of: 'plans.plan', value: ({ plan }) => plan },
    {
      name: 'edition',
      type: 'integer',
      zh: '计划的第几版',
      en: 'Edition of the plan',
      of: 'plans.edition',
      value: ({ edition }) => edition,
    },
    { name: 'plannedTask', type: 'text', zh: '计划任务编号', en: 'Id of the planned task', value: ({ plannedTask }) => plannedTask },
    {
      name: 'department',
      type: 'text',
      zh: '发起部门',
      en: 'Initiating department',
      of: 'departments.department',
      value: ({ department }) => department,
    },
    { name: 'title', type: 'text', zh: '名称', en: 'Title', value: ({ title }) => title },
    { name: 'scope', type: 'code', zh: '定向或不定向', en: 'Directed or not', codes: SCOPE_WORDS, value: ({ scope }) => scope },
    { name: 'from', type: 'date', zh: '检查期首日', en: 'First day of its visits', value: ({ from }) => from },
    { name: 'to', type: 'date', zh: '检查期末日', en: 'Last day of its visits', value: ({ to }) => to },
    {
      name: 'timesPerYear',
      type: 'integer',
      unit: { zh: '次/年', en: 'times a year' },
      zh: '频次',
      en: 'Frequency',
      value: ({ timesPerYear }) => timesPerYear,
    },
    { name: 'method', type: 'code', zh: '抽查方式', en: 'Method', codes: METHOD_WORDS, value: ({ method }) => method },
  ],
});

const plannedItems = dataFile<PlannedItemLine>({
  name: 'planned-items',
  zh: '计划任务涉及的部门和抽查事项',
  en: 'Departments and items of planned tasks',
  year: YEAR,
  source: SOURCE,
  key: ['plannedTask', 'edition', 'department', 'item'],
  rows: (db, year) => atOnce(plannedItemLines(db, year)),
  columns: [
    {
      name: 'plannedTask',
      type: 'text',
      zh: '计划任务编号',
      en: 'Id of the planned task',
      of: 'planned-tasks.plannedTask',
      value: (row) => row.plannedTask,
    },
    {
      name: 'edition',
      type: 'integer',
      zh: '计划的第几版',
      en: 'Edition of the plan',
      of: 'plans.edition',
      value: ({ edition }) => edition,
    },
    { name: 'department', type: 'text', zh: '部门', en: 'Department', of: 'departments.department', value: ({ department }) => department },
    { name: 'item', type: 'text', zh: '事项编码', en: 'Code of the item', of: 'items.item', value: ({ item }) => item },
  ],
});

export const PLAN_FILES: readonly DataFile[] = [plans, plannedTasks, plannedItems];
