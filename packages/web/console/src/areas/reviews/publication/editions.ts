/** What may be done with the editions of a visit's result, and by whom. Knows no framework, so that it is tested alone. */

import type { RowOf } from '../../../api/read.js';
import type { Words } from '../../../language/words.js';

export type Edition = RowOf<'/api/v1/visits/{visit}/publications'>;

/** The edition that holds: the last one, unless it was withdrawn. */
export function standingEdition(editions: readonly Edition[]): Edition | null {
  const last = [...editions].sort((one, other) => other.edition - one.edition)[0];
  return last === undefined || last.state === 'withdrawn' ? null : last;
}

/** Whose parts a reviewer may send back: any of them for the initiating department, its own for another that took part. */
export function correctable(own: string | null, initiating: string, parts: readonly string[]): readonly string[] {
  if (own === null) return [];
  if (own === initiating) return parts;
  return parts.includes(own) ? [own] : [];
}

/** Why no correction may begin now; `null`: one may. */
export function correctionObstacle(edition: Pick<Edition, 'correction'>, departments: readonly string[]): Words | null {
  if (edition.correction !== null)
    return {
      zh: '更正正在进行：补正、审核后公示为新的一版。',
      en: 'A correction is under way: once mended and reviewed it is published as the next edition.',
    };
  return departments.length === 0 ? { zh: '更正由参加检查的部门发起。', en: 'Departments that took part begin corrections.' } : null;
}
