/** What the certificate of a draw says beside its bundle: names for the codes, document number, day, and where the bundle is published. */

import type { Language, Words } from '@double-random/core';
import { EXCLUSION_WORDS, type Plan } from '@double-random/directories';
import type { Named, Names, Notice, NoticeItem } from '@double-random/reports';
import type { Draw } from '../draws/draw.js';
import { dayInChina } from '../plans/year.js';
import type { Service } from '../service.js';
import { partsOf } from '../store/task-parts.js';
import { FIRST_ATTEMPT, planOf } from '../tasks/plan-tree.js';
import { isKeptSecret } from '../tasks/public-task.js';
import type { Task, TaskPart } from '../tasks/task.js';
import { type DepartmentNames, departmentNames } from './names/departments.js';
import { type ItemNames, itemNames } from './names/items.js';
import { addressIn, PUBLIC_PATHS, publicAddress } from './public-addresses.js';

const wordsOf = ({ zh, en }: Named): Words => ({ zh, en: en ?? zh });

/** The directories have one name, in the language of whoever keeps them. */
const same = (name: string): Words => ({ zh: name, en: name });

/** The first name of a code counts. */
const namesOf = (pairs: readonly (readonly [string, Words])[]): Names => Object.fromEntries([...pairs].reverse());

/** 信用风险分类: the national classes, where they are the strata and the plan calls them by their letters. */
const RISK_CLASSES = ['A', 'B', 'C', 'D'];

function strataNames({ strata: { by, names } }: Plan): Names {
  const given = [...names].map(([value, id]) => [id, same(value)] as const);
  const classes = RISK_CLASSES.map((id) => [id, { zh: `信用风险${id}类`, en: `credit-risk class ${id}` }] as const);
  return namesOf(by === 'risk' ? [...given, ...classes] : given);
}

const itemsOf = ({ departments }: Plan, nameOf: ItemNames): Record<string, NoticeItem[]> =>
  Object.fromEntries(
    departments.map(({ id, items }) => [id, items.map((code): NoticeItem => ({ code, name: same(nameOf(id, code).name) }))]),
  );

const departmentsOf = ({ manifest }: Draw, nameOf: DepartmentNames): Names =>
  namesOf(manifest.departments.map(({ id }) => [id, wordsOf(nameOf(id).name)] as const));

/** What the task's plan names; nothing while the task is prepared anew, when it may be no plan. */
function namesOfPlan(task: Task, parts: readonly TaskPart[], nameOf: ItemNames): Notice {
  const plan = planOf(task, parts, FIRST_ATTEMPT);
  if (!plan.ok) return {};
  const roles = plan.value.departments.flatMap(({ team }) =>
    team.map(({ role, name, nameEn }) => [role, { zh: name, en: nameEn ?? role }] as const),
  );
  return {
    strata: strataNames(plan.value),
    roles: namesOf(roles),
    regions: Object.fromEntries(plan.value.regions),
    // What is inspected would warn those whom a sealed draw has chosen.
    ...(isKeptSecret(task) ? {} : { items: itemsOf(plan.value, nameOf) }),
  };
}

export async function certificateNotice(
  { store: { db }, settings }: Pick<Service, 'store' | 'settings'>,
  task: Task,
  draw: Draw,
  language: Language,
): Promise<Notice> {
  const [parts, departmentOf, itemOf] = await Promise.all([partsOf(db, task.id), departmentNames(db), itemNames(db)]);
  const address = publicAddress(settings, PUBLIC_PATHS.draw(draw.id));
  return {
    ...namesOfPlan(task, parts, itemOf),
    departments: departmentsOf(draw, departmentOf),
    reasons: EXCLUSION_WORDS,
    ...(task.documentNumber === null ? {} : { documentNumber: task.documentNumber }),
    ...(draw.drawnAt === null ? {} : { issueDate: dayInChina(draw.drawnAt) }),
    ...(address === null ? {} : { verificationUrl: addressIn(language, address) }),
  };
}
