import type { CodeWords } from './code.js';

/** What papers are refused with. */
export const PAPERS_CODES = {
  'papers-busy': {
    status: 503,
    zh: '正在制作的文件过多：请在 {seconds} 秒后再试。',
    en: 'Too many papers are being made: try again in {seconds} seconds.',
  },
  'paper-unprintable': {
    status: 422,
    zh: '文件无法制作，原因逐项列出。缺字时可加 missing=name，文件中将写明字符的码位。',
    en: 'The paper cannot be made, for the reasons listed. Where the fonts lack a character, missing=name prints its code point instead.',
  },
  'no-papers': {
    status: 422,
    zh: '按所给条件没有可制作的文件：请放宽条件，或核对任务是否已派发。',
    en: 'No paper answers to these filters: widen them, or see whether the task was dispatched.',
  },
  'too-many-papers': {
    status: 422,
    zh: '一次最多制作 {most} 份，符合条件的有 {found} 份：请按日期或区域分批。',
    en: 'At most {most} papers are made at once, and {found} were asked for: ask by days or states in parts.',
  },
  'no-file-of-job': {
    status: 409,
    zh: '该作业没有可下载的文件（作业状态：{state}）：请等待其完成。',
    en: 'This job has no file to fetch (it is {state}): wait until it is done.',
  },
  'file-expired': {
    status: 410,
    zh: '该批量文件已过保留期（{days} 天）或已不在服务器上：请重新发起。',
    en: 'The file of this batch is past its {days} days, or is no longer on this machine: ask for the batch anew.',
  },
} as const satisfies Readonly<Record<string, CodeWords>>;
