/** What stands against the confirmation of a task, in the words of its forms instead of the members of its manifest. */

import type { Read } from '../../api/read.js';
import type { Words } from '../../language/words.js';

type Reason = Read<'/api/v1/tasks/{id}/check'>['reasons'][number];
type NameOf = (department: string) => string;

const TASK_FIELDS: Readonly<Record<string, Words>> = {
  period: { zh: '检查期', en: 'the period of the inspections' },
  strata: { zh: '分层与抽取比例', en: 'strata and sizes' },
};

const PART_FIELDS: Readonly<Record<string, Words>> = {
  items: { zh: '抽查事项', en: 'items' },
  team: { zh: '检查组', en: 'team' },
  cap: { zh: '人均上限', en: 'cap' },
};

/** Going on without departments that declined is decided while confirming; everything else comes before. */
export const mayBeConfirmed = (reasons: readonly Pick<Reason, 'code'>[]): boolean =>
  reasons.every(({ code }) => code === 'department-declined');

/** Names of the departments that a reason names by their ids. */
function withNames({ zh, en }: Words, departments: readonly string[], nameOf: NameOf): Words {
  const id = departments.find((one) => zh.startsWith(`${one} `));
  return id === undefined ? { zh, en } : { zh: nameOf(id) + zh.slice(id.length + 1), en: en.replace(id, nameOf(id)) };
}

/** Without the member of the manifest that it is about: what is said of it names the field of the form. */
const withoutPath = ({ zh, en, path }: Reason): Words =>
  path === undefined || path === null ? { zh, en } : { zh: zh.replace(`${path}：`, ''), en: en.replace(`${path}: `, '') };

function wordsOf(reason: Reason, departments: readonly string[], nameOf: NameOf): Words {
  if (reason.code !== 'department-declined') return withNames(withoutPath(reason), departments, nameOf);
  const said = {
    zh: '{department} 已谢绝：可以重新邀请或撤回邀请；直接确认即不再等待该部门。',
    en: '{department} has declined: invite it again or withdraw the invitation; confirming goes on without it.',
  };
  const id = departments.find((one) => reason.zh.startsWith(`${one} `)) ?? '';
  return { zh: said.zh.replace('{department} ', () => nameOf(id)), en: said.en.replace('{department}', () => nameOf(id)) };
}

const listed = (fields: readonly Words[]): Words => ({
  zh: fields.map(({ zh }) => zh).join('、'),
  en: fields.map(({ en }) => en).join(', '),
});

/**
 * One line for what the task misses and one for each department whose part misses something, then the other reasons as the service says them.
 *
 * @param departments ids of those that take part or were asked to
 */
export function taskObstacles(reasons: readonly Reason[], departments: readonly string[], nameOf: NameOf): Words[] {
  const ofTask: Words[] = [];
  const ofParts = new Map<string, Words[]>();
  const others: Words[] = [];
  for (const reason of reasons) {
    const [scope = '', department = '', field = ''] = reason.code === 'missing-member' ? (reason.path ?? '').split('.') : [];
    const own = scope === 'parts' ? PART_FIELDS[field] : TASK_FIELDS[scope];
    if (own === undefined) others.push(wordsOf(reason, departments, nameOf));
    else if (scope === 'parts') ofParts.set(department, [...(ofParts.get(department) ?? []), own]);
    else ofTask.push(own);
  }
  const task = listed(ofTask);
  return [
    ...(ofTask.length === 0 ? [] : [{ zh: `任务：请填写${task.zh}。`, en: `The task: fill in ${task.en}.` }]),
    ...[...ofParts].map(([department, fields]) => {
      const { zh, en } = listed(fields);
      return { zh: `${nameOf(department)}：待填写${zh}。`, en: `${nameOf(department)}: still to give ${en}.` };
    }),
    ...others,
  ];
}
