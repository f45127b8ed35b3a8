/** The parts of the API in words. */

import type { Words } from '@double-random/core';
import type { Tag } from './route.js';

export const TAG_WORDS: Readonly<Record<Tag, Words>> = {
  session: { zh: '登录与会话', en: 'Sign-in and session' },
  people: { zh: '部门、用户与令牌', en: 'Departments, users and tokens' },
  directories: { zh: '名录库与事项清单', en: 'Directories and item list' },
  plans: { zh: '年度计划与覆盖率', en: 'Annual plans and coverage' },
  tasks: { zh: '联合抽查任务', en: 'Joint tasks' },
  draws: { zh: '抽取', en: 'Draws' },
  visits: { zh: '检查', en: 'Visits' },
  publications: { zh: '审核、公示与异议', en: 'Review, publication and objections' },
  exchange: { zh: '与其他系统的交换', en: 'Exchange with other systems' },
  jobs: { zh: '后台任务', en: 'Jobs' },
  audit: { zh: '审计日志', en: 'Audit log' },
  public: { zh: '公开查询', en: 'Public' },
  service: { zh: '服务', en: 'The service' },
};
