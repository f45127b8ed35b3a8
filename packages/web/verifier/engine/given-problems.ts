/** Why what was given cannot be verified at all: it is no bundle and no certificate, or carries none. */

import { type Catalogue, type CoreProblem, explainCore, fill } from '@double-random/core';
import type { GivenProblem } from './protocol.js';

type Code =
  | 'nothing-given'
  | 'not-a-bundle'
  | 'no-manifest'
  | 'several-files'
  | 'paper-without-bundle'
  | 'paper-of-no-draw'
  | 'paper-too-large';

const WORDS: Catalogue<Code> = {
  'nothing-given': { zh: '没有收到文件。', en: 'No file was given.' },
  'not-a-bundle': {
    zh: '{name} 既不是数据包（ZIP），也不是抽取结果公告（PDF）。请选择公布页上的“数据包”或“公告”原件。',
    en: '{name} is neither a bundle (ZIP) nor a certificate (PDF). Choose the bundle or the certificate as it was published.',
  },
  'no-manifest': {
    zh: '这些文件里没有 manifest.json，或不止一处有：不是一个完整的数据包文件夹。请选择整个文件夹，或直接选择 ZIP。',
    en: 'Among these files there is no manifest.json, or more than one: this is not the folder of one bundle. Choose the whole folder, or the ZIP.',
  },
  'several-files': {
    zh: '一次只能核验一个数据包或一份公告，这次收到 {count} 个文件。',
    en: 'One bundle or one certificate is verified at a time; this time there were {count} files.',
  },
  'paper-without-bundle': {
    zh: '这份公告没有内附数据包。请在公布页下载该次抽取的数据包（ZIP），再核验数据包。',
    en: 'This certificate carries no bundle. Download the bundle (ZIP) of the draw where it is published, and verify that.',
  },
  'paper-of-no-draw': {
    zh: '这份 PDF 是双随机系统的其他文书，不是抽取结果公告，没有可重新计算的抽取。',
    en: 'This PDF is another paper of the system, not the certificate of a draw: there is no draw in it to recompute.',
  },
  'paper-too-large': { zh: 'PDF 超过 {limit} MiB，不予读取。', en: 'The PDF is larger than {limit} MiB and is not read.' },
};

export function givenProblem(code: Code, details: Readonly<Record<string, string | number>> = {}): GivenProblem {
  return { code, zh: fill(WORDS[code], details, 'zh'), en: fill(WORDS[code], details, 'en') };
}

/** Why an archive cannot be read is told by its reader in words for programmers; what to do about it is the same for all. */
const DAMAGED = {
  zh: '文件可能没有下载完整，或已经损坏，请到公布页重新下载。',
  en: ' The download may be incomplete or damaged: get the file anew from where it was published.',
} as const;

export function toldProblem(problem: CoreProblem): GivenProblem {
  const { code } = problem;
  const [zh, en] = [explainCore(problem, 'zh'), explainCore(problem, 'en')];
  return code === 'bad-archive' ? { code, zh: `${zh}${DAMAGED.zh}`, en: `${en}${DAMAGED.en}` } : { code, zh, en };
}
