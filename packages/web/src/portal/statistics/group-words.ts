/** What the rows of a figure are about, in words. */

import { grouped } from '@double-random/reports/words';
import { riskWords } from '../../words/scope.js';
import type { DepartmentNames } from '../departments/department-names.js';
import type { ItemNames } from '../names/item-names.js';
import { type PageRequest, sayer } from '../request.js';

type Kind = 'department' | 'item' | 'class' | 'visits';

/** Members of the groups by figure; a figure that is not here stands with what the API says. */
const KINDS: Readonly<Record<string, readonly Kind[]>> = {
  'problem-rate-by-class': ['class'],
  'problem-rate-by-item': ['department', 'item'],
  coverage: ['department'],
  'joint-rate': ['department'],
  'entities-by-visits': ['visits'],
  'inspectors-by-visits': ['department', 'visits'],
  'visits-per-inspector': ['department'],
};

export interface Namers {
  readonly department: DepartmentNames;
  readonly item: ItemNames;
}

/** Words of the members of a row's group, in the order of the group. @param figure its id */
export function groupWords(
  figure: string,
  group: readonly string[],
  { department, item }: Namers,
  request: PageRequest,
): readonly string[] {
  const say = sayer(request);
  const kinds = KINDS[figure] ?? [];
  const word = (value: string, place: number): string => {
    switch (kinds[place]) {
      case 'department':
        return value === '' ? say('全市', 'City') : department(value);
      case 'item': {
        const name = item(group[place - 1] ?? '', value);
        return name === null ? value : `${value} ${name}`;
      }
      case 'class':
        return value === '' ? say('未分类', 'unclassified') : riskWords(value)[request.language];
      case 'visits':
        return say(`${grouped(Number(value))} 次`, value === '1' ? '1 visit' : `${value} visits`);
      default:
        return value;
    }
  };
  return group.map(word);
}
