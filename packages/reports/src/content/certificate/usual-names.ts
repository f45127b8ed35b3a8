/** Names for codes that the plans of draws usually have; a notice's own names go first. */

import type { Words } from '@double-random/core';

export const USUAL_NAMES: Readonly<Record<'qualifications' | 'reasons', Readonly<Record<string, Words>>>> = {
  qualifications: {
    leader: { zh: '组长资格', en: 'leader qualification' },
    expert: { zh: '专家资格', en: 'expert qualification' },
  },
  reasons: {
    'annual-cap': { zh: '已达年度检查次数上限', en: 'annual cap on visits reached' },
    'recently-inspected': { zh: '近期已接受检查', en: 'inspected recently' },
    deregistered: { zh: '已注销', en: 'deregistered' },
    cancelled: { zh: '已注销', en: 'deregistered' },
    revoked: { zh: '已吊销', en: 'licence revoked' },
    'moved-out': { zh: '已迁出', en: 'moved out' },
  },
};
