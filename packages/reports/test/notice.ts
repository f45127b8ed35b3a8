/** A notice for the vector `open-two-departments`. */

import type { Notice } from '@double-random/reports';

export const NOTICE: Notice = {
  documentNumber: '杭双随机办〔2025〕7号',
  departments: {
    market: { zh: '杭州市市场监督管理局', en: 'Hangzhou Administration for Market Regulation' },
    environment: { zh: '杭州市生态环境局', en: 'Hangzhou Bureau of Ecology and Environment' },
  },
  strata: { high: { zh: '高风险', en: 'High risk' }, low: { zh: '低风险', en: 'Low risk' } },
  roles: { lead: { zh: '组长', en: 'leader' }, member: { zh: '组员', en: 'member' } },
  qualifications: { lead: { zh: '组长资格', en: 'team leader' } },
  items: { market: [{ code: 'SC-01', name: { zh: '登记事项检查', en: 'Registered particulars' } }] },
  issueDate: '2025-06-04',
  verificationUrl: 'https://example.gov.cn/draws',
};
