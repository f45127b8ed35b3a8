/** Imports in words. */

import type { Schema } from '../../../api/read.js';
import type { Tone } from '../../../house/states.js';
import type { Words } from '../../../language/words.js';

export type DirectoryImport = Schema<'DirectoryImport'>;
export type ImportMode = DirectoryImport['mode'];
export type ImportState = DirectoryImport['state'];

export const MODE_WORDS: Readonly<Record<ImportMode, Words>> = {
  merge: { zh: '增补', en: 'add' },
  replace: { zh: '整体替换', en: 'replace' },
};

/** What a mode does to what stands there. */
export const MODE_EFFECTS: Readonly<Record<ImportMode, Words>> = {
  merge: { zh: '文件中的记录新增或更新，其余记录保留。', en: 'What is in the file is added or renewed; everything else stays.' },
  replace: { zh: '以文件为准：文件中没有的记录将被移除。', en: 'The file counts: what is not in it goes.' },
};

export const IMPORT_STATE_WORDS: Readonly<Record<ImportState, Words & { readonly tone: Tone }>> = {
  waiting: { zh: '等待文件', en: 'waiting for its file', tone: 'waiting' },
  reading: { zh: '读取中', en: 'being read', tone: 'going' },
  previewed: { zh: '待应用', en: 'to be applied', tone: 'waiting' },
  applying: { zh: '应用中', en: 'being applied', tone: 'going' },
  applied: { zh: '已应用', en: 'applied', tone: 'good' },
  failed: { zh: '未能读取', en: 'could not be used', tone: 'bad' },
  discarded: { zh: '已放弃', en: 'discarded', tone: 'over' },
  expired: { zh: '已过期', en: 'expired', tone: 'over' },
};

/** A directory has at most one import in these states. */
export const isOpen = ({ state }: Pick<DirectoryImport, 'state'>): boolean =>
  ['waiting', 'reading', 'previewed', 'applying'].includes(state);
