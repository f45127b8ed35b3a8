/** Invented records of 检查任务书. */

import type { InspectionOrderRecord } from '@double-random/reports';
import { FOUR_DEPARTMENTS, LONG, MINIMAL, ONE_DEPARTMENT, TWO_DEPARTMENTS, USUAL } from './visits.js';

const EXISTING = { zh: '存续', en: 'existing' };

export const USUAL_ORDER: InspectionOrderRecord = {
  report: 'inspection-order',
  ...USUAL,
  entity: {
    ...USUAL.entity,
    category: '企业',
    state: EXISTING,
    registrationAuthority: '杭州市西湖区市场监督管理局',
    supervisingOffice: '文新市场监督管理所',
    industry: { zh: '制造业（C1432）', en: 'manufacturing (C1432)' },
    risk: 'B',
    tags: ['食品生产', '重点排污单位'],
    licences: [
      { name: '食品生产许可证', number: 'SC10133010600123', validTo: '2028-06-30' },
      { name: '排污许可证', number: '913301067046123451001Q', validTo: null },
    ],
    lastInspected: '2024-09-12',
  },
  issuedOn: '2026-03-05',
  departments: TWO_DEPARTMENTS,
  publicationDays: 20,
  dueOn: null,
  address: 'https://example.gov.cn/draws/hz-2026-joint-001/entities/913301067046123451',
};

export const MINIMAL_ORDER: InspectionOrderRecord = {
  report: 'inspection-order',
  ...MINIMAL,
  entity: {
    ...MINIMAL.entity,
    category: '',
    state: { zh: '存续', en: null },
    registrationAuthority: '',
    supervisingOffice: '',
    industry: { zh: '', en: null },
    risk: '',
    tags: [],
    licences: [],
    lastInspected: null,
  },
  issuedOn: null,
  departments: ONE_DEPARTMENT,
  publicationDays: 20,
  dueOn: null,
  address: null,
};

export const LONG_ORDER: InspectionOrderRecord = {
  ...USUAL_ORDER,
  ...LONG,
  entity: {
    ...USUAL_ORDER.entity,
    ...LONG.entity,
    registrationAuthority: '浙江省杭州市钱塘区市场监督管理局（杭州钱塘新区综合行政执法局市场监管分局）',
    tags: Array.from({ length: 12 }, (_, index) => `专项监管标签${index + 1}`),
    licences: Array.from({ length: 5 }, (_, index) => ({
      name: '危险化学品经营许可证（不带储存设施的批发贸易经营）',
      number: `浙杭（钱）危化经字〔2024〕第${index + 1}号`,
      validTo: index === 4 ? null : '2027-12-31',
    })),
  },
  departments: FOUR_DEPARTMENTS,
  dueOn: '2026-04-16',
};
