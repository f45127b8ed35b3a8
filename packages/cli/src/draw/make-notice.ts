/** What the certificate wants beside the record: names for the plan's codes. */

import type { Words } from '@double-random/core';
import { EXCLUSION_WORDS, type ItemRecord, type Mapping, type Plan } from '@double-random/directories';
import type { Names, Notice, NoticeItem } from '@double-random/reports';

/** The directories have one name, in the language of whoever keeps them. */
const same = (name: string): Words => ({ zh: name, en: name });

/** The first name of a code counts. */
function namesOf(pairs: Iterable<readonly [code: string, words: Words]>): Names {
  const names: Record<string, Words> = {};
  for (const [code, words] of pairs) if (!Object.hasOwn(names, code)) names[code] = words;
  return names;
}

/** 信用风险分类: the national classes, where they are the strata and the plan calls them by their letters. */
const RISK_CLASSES = ['A', 'B', 'C', 'D'];

function* stratumNames({ strata: { by, names } }: Plan): Generator<readonly [string, Words]> {
  for (const [value, id] of names) yield [id, same(value)];
  if (by !== 'risk') return;
  for (const id of RISK_CLASSES) yield [id, { zh: `信用风险${id}类`, en: `credit-risk class ${id}` }];
}

/** Qualifications by the names that the mappings translate: `特种设备: special-equipment`. */
function* qualificationNames(mappings: readonly Mapping[]): Generator<readonly [string, Words]> {
  for (const { values } of mappings) {
    for (const [name, code] of Object.entries(values['qualifications'] ?? {})) yield [code, { zh: name, en: code }];
  }
}

function itemsOf({ departments }: Plan, items: readonly ItemRecord[]): Record<string, NoticeItem[]> {
  const names = new Map(items.map(({ code, name }) => [code, name]));
  return Object.fromEntries(
    departments.map(({ id, items: codes }) => [id, codes.map((code): NoticeItem => ({ code, name: same(names.get(code) ?? code) }))]),
  );
}

export function makeNotice(plan: Plan, items: readonly ItemRecord[], mappings: readonly Mapping[]): Notice {
  return {
    ...(plan.documentNumber === null ? {} : { documentNumber: plan.documentNumber }),
    departments: namesOf(plan.departments.map(({ id, name, nameEn }) => [id, { zh: name, en: nameEn ?? name }])),
    strata: namesOf(stratumNames(plan)),
    roles: namesOf(
      plan.departments.flatMap(({ team }) =>
        team.map(({ role, name, nameEn }): [string, Words] => [role, { zh: name, en: nameEn ?? role }]),
      ),
    ),
    qualifications: namesOf(qualificationNames(mappings)),
    regions: Object.fromEntries(plan.regions),
    reasons: EXCLUSION_WORDS,
    items: itemsOf(plan, items),
  };
}
