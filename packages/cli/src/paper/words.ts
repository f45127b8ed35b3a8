/** What the checks of a paper ask, in words. */

import type { Words } from '@double-random/core';

export type PaperCheckName = 'record' | 'draw' | 'paper' | 'signature';

export const PAPER_CHECK_WORDS: Readonly<Record<PaperCheckName, Words>> = {
  record: { zh: '内附的数据（record.json）完整可读', en: 'The record that the file carries (record.json) is whole' },
  draw: {
    zh: '公告与数据包是同一次抽取：编号、清单哈希、结果哈希一致',
    en: 'Certificate and bundle are of the same draw: id, manifest hash, result hash',
  },
  paper: {
    zh: '按数据重新制作的纸面，与文件逐字节相符，其后除签名外没有附加任何内容',
    en: 'The paper made again from its data is this file, byte for byte, and nothing but signatures was added behind it',
  },
  signature: { zh: '签名之后文件没有改动', en: 'The file was not changed since it was signed' },
};
