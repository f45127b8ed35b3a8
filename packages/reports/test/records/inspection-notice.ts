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
