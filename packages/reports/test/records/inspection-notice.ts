/** Invented records of 检查通知书. */

import type { InspectionNoticeRecord } from '@double-random/reports';
import { FOUR_DEPARTMENTS, LONG, MINIMAL, ONE_DEPARTMENT, TWO_DEPARTMENTS, USUAL } from './visits.js';

export const USUAL_NOTICE: InspectionNoticeRecord = {
  report: 'inspection-notice',
  ...USUAL,
  number: '杭双随机检通〔2026〕17号',
  issuedOn: '2026-03-11',
  departments: TWO_DEPARTMENTS,
  objectionDays: 15,
  address: 'https://example.gov.cn/draws/hz-2026-joint-001/entities/913301067046123451',
};

export const MINIMAL_NOTICE: InspectionNoticeRecord = {
  report: 'inspection-notice',
  ...MINIMAL,
  number: null,
  issuedOn: null,
  departments: ONE_DEPARTMENT,
  objectionDays: 0,
  address: null,
};

export const LONG_NOTICE: InspectionNoticeRecord = {
  ...USUAL_NOTICE,
  ...LONG,
  departments: FOUR_DEPARTMENTS,
};

const NAMES = ['食品销售监督检查', '餐饮服务监督检查', '特种设备使用单位监督检查', '登记事项检查', '药品零售监督检查'];

/** Four departments as they usually come: two inspectors and five items each. */
export const FOUR_NOTICE: InspectionNoticeRecord = {
  ...USUAL_NOTICE,
  departments: FOUR_DEPARTMENTS.map((part) => ({
    ...part,
    team: part.team.slice(0, 2),
    items: part.items.slice(0, NAMES.length).map((item, index) => ({ ...item, name: NAMES[index] ?? item.name })),
  })),
};
