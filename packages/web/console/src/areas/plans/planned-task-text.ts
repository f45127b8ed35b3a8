/** A planned task in words, part by part. Knows no framework: names come from whoever asks. */

import { industryWords } from '../../../../src/words/industries.js';
import { regionWords } from '../../../../src/words/regions.js';
import type { Read, Schema } from '../../api/read.js';
import { dayWords } from '../../house/china-time.js';
import { listText, type Namer } from '../../house/naming.js';
import type { Words } from '../../language/words.js';

export type PlannedTask = Read<'/api/v1/plans/{plan}/editions/{edition}'>['tasks'][number];
export type EntityFilter = Schema<'EntityFilter'>;
export type SampleRule = PlannedTask['ratio']['rule'];
export type TaskPart = Schema<'PlanDiff'>['changed'][number]['parts'][number];

export const TASK_PART_WORDS: Readonly<Record<TaskPart, Words>> = {
  title: { zh: '任务名称', en: 'Task' },
  items: { zh: '本部门事项', en: 'Own items' },
  cooperating: { zh: '配合部门及事项', en: 'Cooperating departments' },
  scope: { zh: '抽查方式', en: 'Kind of draw' },
  filter: { zh: '抽查范围', en: 'Scope' },
  ratio: { zh: '抽查比例', en: 'Ratio' },
  timesPerYear: { zh: '全年抽取次数', en: 'Draws in the year' },
  window: { zh: '实施时间', en: 'Time' },
  method: { zh: '检查方式', en: 'Method' },
};

export const SCOPE_WORDS: Readonly<Record<PlannedTask['scope'], Words>> = {
  undirected: { zh: '不定向抽查', en: 'undirected' },
  directed: { zh: '定向抽查', en: 'directed' },
};

export const METHOD_WORDS: Readonly<Record<PlannedTask['method'], Words>> = {
  'on-site': { zh: '现场检查', en: 'on site' },
  written: { zh: '书面检查', en: 'in writing' },
  online: { zh: '网络监测', en: 'online' },
  entrusted: { zh: '委托专业机构', en: 'by an expert body' },
};

export const ROUNDING_WORDS = {
  ceil: { zh: '向上取整', en: 'rounded up' },
  floor: { zh: '向下取整', en: 'rounded down' },
  'half-up': { zh: '四舍五入', en: 'rounded half up' },
} as const satisfies Readonly<Record<string, Words>>;

export const FILTER_WORDS: Readonly<Record<keyof EntityFilter, Words>> = {
  region: { zh: '区域', en: 'Region' },
  industry: { zh: '行业', en: 'Industry' },
  category: { zh: '类别', en: 'Category' },
  tag: { zh: '监管标签', en: 'Tag' },
  risk: { zh: '信用风险分类', en: 'Credit-risk class' },
};

/** The order in which they are entered and read. */
export const FILTER_PARTS = ['region', 'industry', 'category', 'tag', 'risk'] as const satisfies readonly (keyof EntityFilter)[];

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

/** `[3, 100]` → `3%`; what is no decimal percentage stays a fraction, `1/3`. */
export function rateText([numerator, denominator]: readonly [number, number]): string {
  const shared = divisor(numerator, denominator);
  const [part, whole] = [numerator / shared, denominator / shared];
  const isDecimal = 10_000_000 % whole === 0;
  return isDecimal ? `${Number(((part * 100) / whole).toFixed(6))}%` : `${part}/${whole}`;
}

/** `rate` comes as a pair of whole numbers. */
export const pairOf = (rate: readonly unknown[]): readonly [number, number] => [Number(rate[0]), Number(rate[1])];

/** `3%，向上取整，至少 1 个`. */
export function ruleText(rule: SampleRule, namer: Namer): string {
  const { say } = namer;
  if ('count' in rule) return say({ zh: `${rule.count} 个`, en: `${rule.count} entities` });
  const bounds = [
    ...(rule.minimum > 0 ? [say({ zh: `至少 ${rule.minimum} 个`, en: `at least ${rule.minimum}` })] : []),
    ...(rule.maximum === null ? [] : [say({ zh: `至多 ${rule.maximum} 个`, en: `at most ${rule.maximum}` })]),
  ];
  return [rateText(pairOf(rule.rate)), say(ROUNDING_WORDS[rule.rounding]), ...bounds].join(say({ zh: '，', en: ', ' }));
}

const riskWords = (risk: string): Words => ({ zh: `${risk} 类`, en: `class ${risk}` });

export function ratioText({ rule, byRisk }: PlannedTask['ratio'], namer: Namer): string {
  const classes = Object.entries(byRisk).map(([risk, own]) => {
    const share = 'count' in own ? ruleText(own, namer) : rateText(pairOf(own.rate));
    return `${namer.say(riskWords(risk))} ${share}`;
  });
  const others = ruleText(rule, namer);
  if (classes.length === 0) return others;
  return namer.say({ zh: `${classes.join('、')}，其余 ${others}`, en: `${classes.join(', ')}; all others ${others}` });
}

const VALUE_WORDS: Partial<Readonly<Record<keyof EntityFilter, (value: string) => Words>>> = {
  region: regionWords,
  industry: industryWords,
  risk: riskWords,
};

/** One value of a filter, by its name where it has one. */
export const filterValueText = (part: keyof EntityFilter, value: string, { say }: Pick<Namer, 'say'>): string =>
  say(VALUE_WORDS[part]?.(value) ?? { zh: value, en: value });

/** `区域：西湖区；行业：餐饮业、住宿业`; a filter of nothing means the whole directory. */
export function filterText(filter: EntityFilter, namer: Pick<Namer, 'say'>): string {
  const parts = FILTER_PARTS.filter((part) => filter[part].length > 0).map((part) => {
    const values = listText(
      filter[part].map((value) => filterValueText(part, value, namer)),
      namer,
    );
    return namer.say({ zh: `${FILTER_WORDS[part].zh}：${values}`, en: `${FILTER_WORDS[part].en}: ${values}` });
  });
  return parts.length === 0
    ? namer.say({ zh: '名录中的全部检查对象', en: 'all entities of the directory' })
    : parts.join(namer.say({ zh: '；', en: '; ' }));
}

export const itemsText = (department: string, codes: readonly string[], namer: Namer): string =>
  listText(
    codes.map((code) => namer.item(department, code)),
    namer,
  );

const cooperatingText = (parts: PlannedTask['cooperating'], namer: Namer): string =>
  parts
    .map(({ department, items }) => {
      const [name, list] = [namer.department(department), itemsText(department, items, namer)];
      return namer.say({ zh: `${name}：${list}`, en: `${name}: ${list}` });
    })
    .join('\n');

export const windowWords = ({ from, to }: PlannedTask['window']): Words => {
  const [begin, end] = [dayWords(from), dayWords(to)];
  return { zh: `${begin.zh}至${end.zh}`, en: `${begin.en} to ${end.en}` };
};

export const timesWords = (times: number): Words => ({ zh: `${times} 次`, en: times === 1 ? 'once' : `${times} times` });

/** @param department the plan's own, whose items are named without it */
export function taskPartText(part: TaskPart, task: PlannedTask, department: string, namer: Namer): string {
  switch (part) {
    case 'title':
      return task.title;
    case 'items':
      return itemsText(department, task.items, namer);
    case 'cooperating':
      return cooperatingText(task.cooperating, namer);
    case 'scope':
      return namer.say(SCOPE_WORDS[task.scope]);
    case 'filter':
      return filterText(task.filter, namer);
    case 'ratio':
      return ratioText(task.ratio, namer);
    case 'timesPerYear':
      return namer.say(timesWords(task.timesPerYear));
    case 'window':
      return namer.say(windowWords(task.window));
    case 'method':
      return namer.say(METHOD_WORDS[task.method]);
  }
}
