import type { CodeWords } from './code.js';

/** Directories, their imports and versions. */
export const DIRECTORIES_CODES = {
  'bad-mapping': {
    status: 422,
    zh: '列映射有误：请按下列各项修改后重发。',
    en: 'The column mapping has mistakes: mend what is listed and send it again.',
  },
  'import-open': {
    status: 409,
    zh: '此名录已有一次导入未完成（{import}，由 {by} 开始）：请先应用或放弃它。',
    en: 'An import of this directory is still open ({import}, begun by {by}): apply it or discard it first.',
  },
  'wrong-import-state': {
    status: 409,
    zh: '此次导入目前的状态是「{state}」，不能做此操作：需为「{needed}」。',
    en: 'This import is "{state}" and does not allow that: it must be "{needed}".',
  },
  'wrong-rows-open': {
    status: 409,
    zh: '文件有 {wrong} 行错误：整体替换会略去这些行，名录中与之对应的原有记录也会移除（此次共移除 {gone} 条）。请对照 problems.csv 在原文件中改正后重新导入全部内容；或改用 merge（合并）方式导入；如确要略去这些行，请在请求中写明 wrong: {wrong}。名录没有改动。',
    en: 'Rows of the file are wrong: {wrong}. With replace they are left out, and what stood behind them in the directory goes (records that go in all: {gone}). Mend them in the file with the help of problems.csv and import the whole of it again, or import with merge; to go on without these rows, send wrong: {wrong}. The directory is as it was.',
  },
  'file-empty': { status: 422, zh: '文件没有内容：请检查是否选错文件。', en: 'The file is empty: check that it is the right one.' },
  'file-unusable': {
    status: 422,
    zh: '文件无法使用，名录没有改动：请按下列各项修改文件或列映射，再重新导入。',
    en: 'The file cannot be used and the directory is as it was: mend the file or the mapping as listed, and import it again.',
  },
  'too-many-wrong-rows': {
    status: 422,
    zh: '超过 {limit} 行有错误，未再往下读，名录没有改动：问题多半在文件整体或列映射，请核对后重新导入。',
    en: 'More than {limit} rows are wrong; reading ended and the directory is as it was: the file as a whole or the mapping is wrong, check them and import again.',
  },
  'no-such-version': {
    status: 404,
    zh: '此名录没有这个版本。请在版本列表中核对。',
    en: 'This directory has no such version. Check the list of versions.',
  },
} as const satisfies Record<string, CodeWords>;
