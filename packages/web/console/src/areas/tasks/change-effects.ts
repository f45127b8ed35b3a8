/** What a task loses when it is changed: approvals and acceptances were given to what it said before. */

import type { Schema } from '../../api/read.js';
import type { Words } from '../../language/words.js';
import type { ChangeBody } from './task-form.js';

type ChangedTask = Pick<Schema<'Task'>, 'approval' | 'parts'>;

/** Whether anything is changed at all. */
export const isChange = ({ version: _version, ...members }: ChangeBody): boolean => Object.keys(members).length > 0;

/** Each loss a sentence; none: nothing was given yet. */
export function changeEffects({ approval, parts }: ChangedTask, nameOf: (department: string) => string): Words[] {
  const bound = parts
    .filter(({ role, state }) => role === 'cooperating' && (state === 'accepted' || state === 'inspectors_ready'))
    .map(({ department }) => nameOf(department));
  return [
    ...(approval === null
      ? []
      : [
          {
            zh: `${approval.name}对这项临时任务的批准失效，须由审核员重新批准。`,
            en: `The approval of this ad hoc task by ${approval.name} lapses: a reviewer has to approve it again.`,
          },
        ]),
    ...(bound.length === 0
      ? []
      : [
          {
            zh: `已接受的部门须重新接受：${bound.join('、')}；它们填写的内容保留。`,
            en: `Departments that had accepted are asked again: ${bound.join(', ')}. What they filled in stays.`,
          },
        ]),
  ];
}
