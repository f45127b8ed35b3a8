/** What coded details say, in words; the code stands behind them, for whoever looks for it in the record. A code that is not here stands alone. */

import type { Words } from '@double-random/core';

type ValueWords = Readonly<Record<string, Words>>;

const YES_NO: ValueWords = { yes: { zh: '是', en: 'yes' }, no: { zh: '否', en: 'no' } };

const SHOWN: ValueWords = { shown: { zh: '已出示', en: 'shown' }, 'not-shown': { zh: '未出示', en: 'not shown' } };

export const DETAIL_VALUES: Readonly<Record<string, ValueWords>> = {
  again: YES_NO,
  certificate: SHOWN,
  code: SHOWN,
  inspectorChoice: {
    all: { zh: '全部人员', en: 'everybody' },
    only: { zh: '仅限所列人员', en: 'only those listed' },
    without: { zh: '所列人员除外', en: 'all but those listed' },
  },
  keeping: { department: { zh: '部门自行保管', en: 'the department' }, service: { zh: '系统代为保管', en: 'the service' } },
  membership: { present: { zh: '在组', en: 'in the team' }, former: { zh: '曾在组', en: 'formerly in the team' } },
  origin: {
    'by-hand': { zh: '人工登记', en: 'by hand' },
    publication: { zh: '结果公示', en: 'from a publication' },
    're-check': { zh: '复查', en: 'from a re-check' },
  },
  source: {
    planned: { zh: '年度计划', en: 'annual plan' },
    proposal: { zh: '联合建议', en: 'proposal of a joint task' },
    'ad-hoc': { zh: '临时任务', en: 'ad hoc' },
  },
};
