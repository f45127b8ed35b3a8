/** What stands against passing a part, told before the button is pressed. Knows no framework, so that it is tested alone. */

import type { Schema } from '../../api/read.js';
import type { Words } from '../../language/words.js';

export type DossierPart = Schema<'VisitDossier'>['departments'][number];

type Item = Pick<DossierPart['items'][number], 'item' | 'name' | 'recorded' | 'conflict' | 'records'>;

function obstacleOf({ name, recorded, conflict, records }: Item): Words | null {
  if (!recorded) return { zh: `“${name}”没有记录`, en: `“${name}” has no record` };
  if (!conflict) return null;
  const count = records?.length ?? 0;
  return {
    zh: `“${name}”有 ${count} 条互相冲突的记录，须由检查人员选定一条`,
    en: `“${name}” has ${count} records in conflict: an inspector has to settle which one holds`,
  };
}

/** Items without a record, or with several in conflict: such a part can only be returned. */
export const unsettled = (items: readonly Item[]): Words[] => items.flatMap((item) => obstacleOf(item) ?? []);

/** Attachments of which only the name has come: their bytes still wait on somebody's phone. */
export const missingFiles = (items: readonly Pick<Item, 'name' | 'records'>[]): Words[] =>
  items.flatMap(({ name, records }) =>
    (records ?? [])
      .flatMap(({ attachments }) => attachments)
      .filter(({ type }) => type === null)
      .map((file) => ({
        zh: `“${name}”的附件“${file.name}”尚未上传完成`,
        en: `The attachment “${file.name}” of “${name}” has not been uploaded yet`,
      })),
  );

/** Whether somebody recorded any of it: nobody reviews their own records. @param inspector staff number; `null`: of no inspector */
export const hasRecorded = (
  submissions: readonly { readonly department: string; readonly inspector: string }[],
  department: string,
  inspector: string | null,
): boolean => inspector !== null && submissions.some((one) => one.department === department && one.inspector === inspector);

const STATE_WORDS: Readonly<Record<DossierPart['part']['state'], Words | null>> = {
  awaiting: { zh: '检查人员尚未录入，暂不能审核。', en: 'The inspectors have not entered it yet, so there is nothing to review.' },
  returned: {
    zh: '已退回检查人员补正，重新录入后再审核。',
    en: 'It was returned to the inspectors, and is reviewed once they have entered it again.',
  },
  entered: null,
  passed: null,
};

/** Why a part is not to be decided on in its state; `null`: it is. */
export const stateObstacle = (state: DossierPart['part']['state']): Words | null => STATE_WORDS[state];
