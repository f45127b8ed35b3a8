/** What is said of a department in the ceremony, and which stage waits for it. */

import type { Words } from '../../../language/words.js';
import type { Draw, LiveStage } from './stages.js';

type Department = Pick<Draw['departments'][number], 'commitment' | 'secretKeeping' | 'revealedAt' | 'absent'>;

/** When commitments ended: closed in time, or void with the draw; `null`: they may still come in. */
export const commitmentsEnded = ({ commitmentsClosedAt, voiding }: Pick<Draw, 'commitmentsClosedAt' | 'voiding'>): string | null =>
  commitmentsClosedAt ?? voiding?.voidedAt ?? null;

/** Whoever has not committed may still do so; once it is closed the department takes no part in the seed. */
export const missedCommitment = ({ commitment }: Pick<Department, 'commitment'>, closedAt: string | null): boolean =>
  commitment === null && closedAt !== null;

export function commitWords({ commitment, secretKeeping }: Department, closedAt: string | null): Words {
  if (commitment === null) {
    return closedAt === null ? { zh: '等待承诺', en: 'waiting for its commitment' } : { zh: '未承诺', en: 'did not commit' };
  }
  return secretKeeping === 'service'
    ? { zh: '由服务代管', en: 'kept by the service' }
    : { zh: '部门自行保管', en: 'kept by the department' };
}

export function revealWords({ commitment, revealedAt, absent }: Department, closedAt: string | null, isVoid = false): Words {
  if (commitment === null) {
    return closedAt === null
      ? { zh: '尚未承诺', en: 'has not committed yet' }
      : { zh: '未承诺，不参与种子', en: 'did not commit: no part in the seed' };
  }
  if (absent) return { zh: '逾期未揭示，公开记为缺席', en: 'did not reveal in time: listed as absent' };
  if (revealedAt !== null) return { zh: '与承诺相符', en: 'opens its commitment' };
  if (isVoid) return { zh: '未揭示', en: 'did not reveal' };
  return closedAt === null
    ? { zh: '等待承诺关闭', en: 'waiting for the commitments to close' }
    : { zh: '等待揭示', en: 'waiting for its reveal' };
}

/** What of a draw says whether somebody has something to do. */
interface Waiting extends Pick<Draw, 'state' | 'commitmentsClosedAt' | 'revealsClosedAt'> {
  readonly departments: readonly Pick<Draw['departments'][number], 'id' | 'commitment' | 'secretKeeping' | 'revealedAt'>[];
}

/** The stage in which a planner of the department has something to do now; `null`: none. */
export function stageToDo(
  { departments, state, commitmentsClosedAt, revealsClosedAt }: Waiting,
  department: string,
): Extract<LiveStage, 'commit' | 'reveal'> | null {
  const own = departments.find(({ id }) => id === department);
  if (own === undefined || state === 'voided') return null;
  if (commitmentsClosedAt === null) return own.commitment === null ? 'commit' : null;
  const isToReveal = own.commitment !== null && own.revealedAt === null && own.secretKeeping === 'department';
  return revealsClosedAt === null && isToReveal ? 'reveal' : null;
}
