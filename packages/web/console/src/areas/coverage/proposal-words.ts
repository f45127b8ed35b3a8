/** Why planned tasks could be one joint task, and what that saves, in words. Knows no framework. */

import type { Schema } from '../../api/read.js';
import type { Words } from '../../language/words.js';

export type Proposal = Schema<'MatchProposal'>;

const counted = (count: number): string => count.toLocaleString('en-US');

export function basisWords({ basis, visits }: Pick<Proposal, 'basis' | 'visits'>): Words {
  if (basis === 'trade-and-place' || visits === null) {
    return {
      zh: '这些任务的行业和区域相重合；名录中没有可供计数的对象，不能估算少上门的次数。',
      en: 'These tasks mean the same trades and places; there is no directory to count in, so the visits saved are not known.',
    };
  }
  const { entities, single, joint } = visits;
  return {
    zh: `名录中有 ${counted(entities)} 个检查对象同属这些任务的范围。各查各的，预计对它们上门 ${single.text} 次；合并后 ${joint.text} 次。`,
    en: `${counted(entities)} entities of the directory are meant by all of these tasks. Separately they would get about ${single.text} visits; together ${joint.text}.`,
  };
}

/** On the badge. */
export const savedWords = ({ saved }: NonNullable<Proposal['visits']>): Words => ({
  zh: `预计少上门 ${saved.text} 次`,
  en: `about ${saved.text} visits fewer`,
});

/** Whoever would draft the joint task. */
export const initiatingOf = ({ departments }: Pick<Proposal, 'departments'>): string =>
  departments.find(({ role }) => role === 'initiating')?.department ?? '';
