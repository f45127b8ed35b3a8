/** What came of a job, in a sentence, and the screen that shows it. */

import type { JobKind } from '../../house/job-words.js';
import type { Words } from '../../language/words.js';

export interface JobResult {
  readonly words: Words;
  /** A path of the console; `null`: the sentence says it all. */
  readonly to: string | null;
  readonly link: Words;
}

type Facts = Readonly<Record<string, unknown>>;

const numberOf = (facts: Facts, name: string): number => (typeof facts[name] === 'number' ? facts[name] : 0);

const textOf = (facts: Facts, name: string): string => (typeof facts[name] === 'string' ? facts[name] : '');

function importResult(facts: Facts): JobResult {
  const [added, changed, gone] = ['added', 'changed', 'gone'].map((name) => numberOf(facts, name));
  return {
    words: {
      zh: `名录已更新为第 ${numberOf(facts, 'version')} 版：新增 ${added}，变更 ${changed}，移除 ${gone}。`,
      en: `The directory is at version ${numberOf(facts, 'version')}: ${added} new, ${changed} changed, ${gone} gone.`,
    },
    to: '/directories',
    link: { zh: '查看名录', en: 'See the directories' },
  };
}

function scheduleResult(facts: Facts): JobResult {
  const [placed, days, unplaced] = ['placed', 'days', 'unplaced'].map((name) => numberOf(facts, name));
  return {
    words: {
      zh: `已排 ${placed} 户，用 ${days} 个工作日；未排上 ${unplaced} 户。`,
      en: `${placed} visits in ${days} working days; ${unplaced} found no day.`,
    },
    to: textOf(facts, 'task') === '' ? null : `/tasks/${textOf(facts, 'task')}`,
    link: { zh: '查看任务', en: 'See the task' },
  };
}

/** @param task of a preparation, which the job itself does not name; `null`: not known */
export function jobResult(kind: JobKind, facts: Facts, task: string | null): JobResult {
  switch (kind) {
    case 'import-preview':
      return {
        words: { zh: '预览已生成。', en: 'The preview is made.' },
        to: '/directories',
        link: { zh: '查看名录', en: 'See the directories' },
      };
    case 'import-apply':
      return importResult(facts);
    case 'prepare-draw':
      return {
        words: { zh: '名录、清单和预测已备好。', en: 'Pools, manifest and forecast are ready.' },
        to: task === null ? null : `/tasks/${task}/preparation`,
        link: { zh: '查看预测', en: 'See the forecast' },
      };
    case 'schedule-visits':
      return scheduleResult(facts);
    case 'make-papers':
      return { words: { zh: '文书已制作完成。', en: 'The papers are made.' }, to: null, link: { zh: '', en: '' } };
  }
}
