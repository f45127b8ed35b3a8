import type { CodeWords } from './code.js';

/** What the public pages of results answer with. */
export const PUBLIC_RESULTS_CODES = {
  'result-is-tombstone': {
    status: 410,
    zh: '该结果已于 {at} 撤回，内容不再公开。撤回理由：{reason}',
    en: 'This result was withdrawn at {at} and its content is no longer public. The reason: {reason}',
  },
  'withdrawn-has-no-content': {
    status: 400,
    zh: '已撤回的结果只能按任务、抽取、年份和公示时间查询：请去掉其他条件。',
    en: 'Withdrawn results are found by task, draw, year and time of publication only: leave out the other filters.',
  },
  'open-data-busy': {
    status: 503,
    zh: '正在生成的开放数据文件过多：请在 {seconds} 秒后再试，同一地址请勿同时下载两个以上。',
    en: 'Too many files of the open data are being made: try again in {seconds} seconds, and fetch no more than two at a time.',
  },
} as const satisfies Readonly<Record<string, CodeWords>>;
