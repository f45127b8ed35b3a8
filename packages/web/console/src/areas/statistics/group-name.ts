/** What a row of a figure is about, in words. Knows no framework, so that it is tested alone. */

import { FOLLOW_UP_KIND_WORDS } from '../../../../src/words/follow-ups.js';
import { riskWords } from '../../../../src/words/scope.js';
import type { Words } from '../../language/words.js';

type Kind = 'department' | 'item' | 'class' | 'visits' | 'inspector' | 'follow-up-kind';

/** Members of the groups by figure. */
const KINDS: Readonly<Record<string, readonly Kind[]>> = {
  'problem-rate-by-class': ['class'],
  'problem-rate-by-item': ['department', 'item'],
  coverage: ['department'],
  'joint-rate': ['department'],
  'entities-by-visits': ['visits'],
  'inspectors-by-visits': ['department', 'visits'],
  'visits-per-inspector': ['department'],
  completion: ['department'],
  'publication-overdue': ['department'],
  workload: ['department', 'inspector'],
  'follow-ups-open': ['department', 'follow-up-kind'],
  'follow-ups-overdue': ['department', 'follow-up-kind'],
};

interface Namers {
  readonly department: (id: string) => string;
  readonly item: (department: string, code: string) => string;
  readonly say: (words: Words) => string;
}

const kindWords = (kind: string): Words =>
  Object.entries(FOLLOW_UP_KIND_WORDS).find(([code]) => code === kind)?.[1] ?? { zh: kind, en: kind };

/** @param isOneDepartment all rows are of the same department, which need not be said on each */
export function groupName(figure: string, group: readonly string[], { department, item, say }: Namers, isOneDepartment = false): string {
  const kinds = KINDS[figure] ?? [];
  const words = group.map((value, place): string => {
    switch (kinds[place]) {
      case 'department':
        return value === '' ? say({ zh: '全市', en: 'City' }) : department(value);
      case 'item':
        return item(group[place - 1] ?? '', value);
      case 'class':
        return value === '' ? say({ zh: '未分类', en: 'unclassified' }) : say(riskWords(value));
      case 'visits':
        return say({ zh: `${value} 次`, en: value === '1' ? '1 visit' : `${value} visits` });
      case 'inspector':
        return say({ zh: `工号 ${value}`, en: `no. ${value}` });
      case 'follow-up-kind':
        return say(kindWords(value));
      default:
        return value;
    }
  });
  const said = isOneDepartment && words.length > 1 ? words.slice(1) : words;
  // Items first: where space is short the end is cut.
  return (kinds.includes('item') ? said.reverse() : said).join(' · ');
}
