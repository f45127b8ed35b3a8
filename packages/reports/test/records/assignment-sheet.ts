/** Invented records of 检查任务分派表. */

import type { AssignmentSheetRecord } from '@double-random/reports';
import { ECOLOGY, FOUR_DEPARTMENTS, LEADER, LONG, MARKET, MEMBER, USUAL } from './visits.js';

type Planned = AssignmentSheetRecord['unplaced'][number];

const XIHU = { zh: '西湖区', en: 'Xihu' };
const BINJIANG = { zh: '滨江区', en: 'Binjiang' };

const ASSIGNED = { zh: '待检查', en: 'assigned' };
const NOTIFIED = { zh: '已通知', en: 'notified' };

const COMPANIONS: Planned['companions'] = [
  { department: MARKET.name, role: MEMBER, name: '李敏' },
  { department: ECOLOGY.name, role: LEADER, name: null },
  { department: ECOLOGY.name, role: MEMBER, name: null },
];

const ITEMS: Planned['items'] = [
  { code: 'SC-01', name: '食品销售监督检查' },
  { code: 'SC-04', name: '登记事项检查' },
];

const onSheet = ({ uscc: _, ...entity }: typeof USUAL.entity, street: string): Planned['entity'] => ({ ...entity, street });

const FIRST: Planned = {
  visit: 'hz-2026-joint-001-0017',
  start: '09:00',
  entity: onSheet(USUAL.entity, '文新街道'),
  task: USUAL.task.title,
  role: LEADER,
  companions: COMPANIONS,
  items: ITEMS,
  state: NOTIFIED,
};

const at = (visit: string, start: string | null, name: string, address: string, region: typeof XIHU, street: string | null): Planned => ({
  ...FIRST,
  visit,
  start,
  entity: { id: visit, name, address, region, street },
  state: ASSIGNED,
});

export const USUAL_SHEET: AssignmentSheetRecord = {
  report: 'assignment-sheet',
  department: MARKET,
  inspector: { id: 'SJ0123', name: '王建国', certificate: '33010000123' },
  from: '2026-03-16',
  to: '2026-03-20',
  days: [
    {
      date: '2026-03-18',
      visits: [
        FIRST,
        at('v-2', '10:30', '西湖区老张面馆', '杭州市西湖区文新街道竞舟路201号', XIHU, '文新街道'),
        at('v-3', '14:00', '杭州古荡药房有限公司', '杭州市西湖区古荡街道天目山路22号', XIHU, '古荡街道'),
        at('v-4', '15:30', '滨江智造科技（杭州）有限公司', '杭州市滨江区西兴街道江陵路88号', BINJIANG, '西兴街道'),
      ],
    },
    { date: '2026-03-19', visits: [at('v-5', null, '杭州浦沿五金厂', '滨江区浦沿路5号', BINJIANG, null)] },
  ],
  unplaced: [at('v-6', null, '杭州长河包装材料有限公司', '杭州市滨江区长河街道滨康路669号', BINJIANG, '长河街道')],
};

export const EMPTY_SHEET: AssignmentSheetRecord = { ...USUAL_SHEET, days: [], unplaced: [] };

/** Six days of eight visits of four departments, with names as long as they come. */
export const LONG_SHEET: AssignmentSheetRecord = {
  ...USUAL_SHEET,
  from: '2026-03-16',
  to: '2026-03-21',
  days: Array.from({ length: 6 }, (_, index) => ({
    date: `2026-03-${16 + index}`,
    visits: Array.from(
      { length: index === 5 ? 0 : 8 },
      (_visit, place): Planned => ({
        ...FIRST,
        visit: `v-${index}-${place}`,
        start: `${String(9 + place).padStart(2, '0')}:00`,
        entity: place % 2 === 0 ? onSheet(LONG.entity, '白杨街道') : FIRST.entity,
        companions: FOUR_DEPARTMENTS.flatMap(({ department, team }) =>
          team.map(({ role, name }) => ({ department: department.name, role, name: department.id === 'market' ? name : null })),
        ),
        items: FOUR_DEPARTMENTS[0]?.items.map(({ code, name }) => ({ code, name })) ?? [],
      }),
    ),
  })),
  unplaced: Array.from({ length: 3 }, () => FIRST),
};
