/** What a role of a team is called: as its department named it. */

import { TEAM_ROLE_WORDS } from '../../../../src/words/team.js';
import type { Words } from '../../language/words.js';

interface PartWithTeam {
  readonly department: string;
  readonly preparation: {
    readonly team: readonly { readonly role: string; readonly name?: string | undefined; readonly nameEn?: string | undefined }[];
  } | null;
}

/** @param parts the parts of the task, as far as they are known */
export function roleWordsOf(parts: readonly PartWithTeam[], department: string, role: string): Words {
  const named = parts.find((part) => part.department === department)?.preparation?.team.find((one) => one.role === role);
  const usual = TEAM_ROLE_WORDS[role];
  return { zh: named?.name ?? usual?.zh ?? role, en: named?.nameEn ?? usual?.en ?? role };
}
