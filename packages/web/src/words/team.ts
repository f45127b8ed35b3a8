/** Roles of a team, as they are usually called; a role of a department's own stands for itself. */

import type { Words } from '@double-random/core';

export const TEAM_ROLE_WORDS: Readonly<Record<string, Words>> = {
  leader: { zh: '组长', en: 'leader' },
  member: { zh: '组员', en: 'member' },
  expert: { zh: '专家', en: 'expert' },
};
