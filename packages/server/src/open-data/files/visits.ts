/** Visits as open data. When one is planned for is not told: nobody is warned. */

import { namedEntity, usccOf } from '../../publications/names.js';
import { publicVisitInspectors, publicVisitParts, publicVisits, type VisitLine } from '../../store/open-data/visits.js';
import { VISIT_PART_STATE_WORDS, VISIT_STATE_WORDS } from '../../visits/states.js';
import type { VisitInspector, VisitPart } from '../../visits/visit.js';
import { type DataFile, dataFile } from '../data-file.js';
import { TASK_YEAR } from './tasks.js';

const SOURCE = 'GET /api/v1/public/draws/:draw/bundle.zip';

const visits = dataFile<VisitLine>({
  name: 'visits',
  zh: '联合检查（一户一次）',
  en: 'Joint visits, one for each drawn entity',
  year: TASK_YEAR,
  source: SOURCE,
  key: ['visit'],
  rows: publicVisits,
  columns: [
    { name: 'visit', type: 'text', zh: '检查编号', en: 'Id of the visit', value: ({ visit }) => visit.id },
    { name: 'task', type: 'text', zh: '任务编号', en: 'Id of the task', of: 'tasks.task', value: ({ visit }) => visit.task },
    { name: 'draw', type: 'text', zh: '抽取编号', en: 'Id of the draw', of: 'draws.draw', value: ({ visit }) => visit.draw },
    {
      name: 'entity',
      type: 'text',
      zh: '检查对象在抽取中的代码',
      en: 'Code of the entity in the draw',
      value: ({ visit }) => visit.entity,
    },
    { name: 'uscc', type: 'text', zh: '统一社会信用代码', en: 'Unified social credit code', value: ({ visit }) => usccOf(visit.entity) },
    {
      name: 'name',
      type: 'text',
      zh: '名称（自然人按任务规则隐去）',
      en: "Name; a natural person's is masked as the task says",
      value: ({ visit, draw }) => namedEntity(draw.names, visit.facts),
    },
    { name: 'category', type: 'text', zh: '类别', en: 'Category', value: ({ visit }) => visit.facts.category },
    {
      name: 'risk',
      type: 'text',
      zh: '锁定时的信用风险分类',
      en: 'Credit-risk class when the pools were frozen',
      value: ({ visit }) => visit.facts.risk,
    },
    { name: 'region', type: 'text', zh: '区划代码（GB/T 2260）', en: 'GB/T 2260 code', value: ({ visit }) => visit.region },
    { name: 'state', type: 'code', zh: '状态', en: 'State', codes: VISIT_STATE_WORDS, value: ({ visit }) => visit.state },
    { name: 'onSiteAt', type: 'time', zh: '首次到场时间', en: 'When somebody was first on site', value: ({ visit }) => visit.onSiteAt },
    { name: 'endedOn', type: 'date', zh: '检查结束日', en: 'The day on which the last check ended', value: ({ visit }) => visit.endedOn },
    { name: 'dueOn', type: 'date', zh: '公示期限', en: 'The last day for publication in time', value: ({ visit }) => visit.dueOn },
    { name: 'droppedAt', type: 'time', zh: '不再检查的时间', en: 'When it was dropped', value: ({ visit }) => visit.dropped?.at ?? null },
    {
      name: 'dropReason',
      type: 'text',
      zh: '不再检查的理由',
      en: 'Why it was dropped',
      value: ({ visit }) => visit.dropped?.reason ?? null,
    },
  ],
});

const parts = dataFile<VisitPart>({
  name: 'visit-departments',
  zh: '检查中各部门的部分',
  en: "Departments' parts of visits",
  year: TASK_YEAR,
  source: SOURCE,
  key: ['visit', 'department'],
  rows: publicVisitParts,
  columns: [
    { name: 'visit', type: 'text', zh: '检查编号', en: 'Id of the visit', of: 'visits.visit', value: ({ visit }) => visit },
    { name: 'department', type: 'text', zh: '部门', en: 'Department', of: 'departments.department', value: ({ department }) => department },
    { name: 'state', type: 'code', zh: '状态', en: 'State', codes: VISIT_PART_STATE_WORDS, value: ({ state }) => state },
    {
      name: 'endedOn',
      type: 'date',
      zh: '本部门检查结束日',
      en: "The day on which the department's check ended",
      value: ({ endedOn }) => endedOn,
    },
  ],
});

const inspectors = dataFile<VisitInspector>({
  name: 'visit-inspectors',
  zh: '检查组：按抽取及其变动',
  en: 'Teams of visits, by the draw and its events',
  year: TASK_YEAR,
  source: SOURCE,
  key: ['visit', 'department', 'place'],
  rows: publicVisitInspectors,
  columns: [
    { name: 'visit', type: 'text', zh: '检查编号', en: 'Id of the visit', of: 'visits.visit', value: ({ visit }) => visit },
    { name: 'department', type: 'text', zh: '部门', en: 'Department', of: 'departments.department', value: ({ department }) => department },
    { name: 'place', type: 'integer', zh: '席位（从 0 起）', en: 'Place in the team, from 0', value: ({ place }) => place },
    { name: 'role', type: 'text', zh: '角色', en: 'Role', value: ({ role }) => role },
    {
      name: 'inspector',
      type: 'text',
      zh: '执法人员在抽取中的编号；空：席位空缺',
      en: 'Id of the inspector in the draw; empty: the place is empty',
      value: ({ inspector }) => inspector,
    },
  ],
});

export const VISIT_FILES: readonly DataFile[] = [visits, parts, inspectors];
