/** How natural persons are named in what is published, by the rule of the task. */

import type { EntityRecord } from '@double-random/directories';
import type { NamesRule } from '../tasks/settings.js';
import type { PublishedInspector } from './published-result.js';

/** 张*: the first character and a star, whatever the length. */
const masked = (name: string): string => `${[...name][0] ?? ''}*`;

/** As the draw's directory of inspectors had it. */
export interface Person {
  readonly name: string;
  readonly certificate: string;
}

const INSPECTOR: Readonly<Record<NamesRule, (person: Person) => PublishedInspector>> = {
  full: ({ name, certificate }) => ({ name, certificate }),
  masked: ({ name }) => ({ name: masked(name) }),
  'certificate-only': ({ certificate }) => ({ certificate }),
};

export const namedInspector = (rule: NamesRule, person: Person): PublishedInspector => INSPECTOR[rule](person);

/** Kinds of entities that are a natural person in business. */
const SOLE_TRADER = /个体|自然人/u;

/** What a sign over a shop ends with: a name that does is one of a business, and not of a person. */
const TRADE = /[店铺馆厅社行部厂站屋坊摊吧院场室园所庄苑轩阁楼堂居记]|中心|公司|商|超市/u;

/** Two to four Han characters, or a name with points between its parts. */
const PERSON = /^(?:\p{Script=Han}{2,4}|\p{Script=Han}{1,10}(?:·\p{Script=Han}{1,10})+)$/u;

const isPerson = (name: string): boolean => PERSON.test(name) && !TRADE.test(name);

/** （张三）, （经营者：张三） */
const IN_BRACKETS = /([（(](?:\s*(?:经营者|负责人|业主)\s*[:：])?\s*)([^（()）]+?)(\s*[)）])/gu;

const ENTITY: Readonly<Record<NamesRule, (person: string) => string>> = {
  full: (person) => person,
  masked,
  'certificate-only': () => '*',
};

/**
 * The name of an entity: a sole trader (个体工商户) that has no name but its operator's, or has it in brackets, is named as the rule says; whoever asks for a
 * code alone finds it beside the name.
 */
export function namedEntity(rule: NamesRule, { name, category }: Pick<EntityRecord, 'name' | 'category'>): string {
  if (!SOLE_TRADER.test(category)) return name;
  if (isPerson(name)) return ENTITY[rule](name);
  return name.replace(IN_BRACKETS, (whole, before: string, inside: string, after: string) =>
    isPerson(inside) ? `${before}${ENTITY[rule](inside)}${after}` : whole,
  );
}

const USCC = /^[0-9A-HJ-NPQRTUWXY]{18}$/;

/** The id where it is a unified social credit code; codes that fail their checksum are met and used. */
export const usccOf = (id: string): string | null => (USCC.test(id) ? id : null);
