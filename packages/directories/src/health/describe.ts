/** The health of directories in words. */

import type { Language, Words } from '@double-random/core';
import { fill } from '@double-random/core';
import type { HealthFinding } from './findings.js';
import { HEALTH_FINDINGS } from './findings.js';
import type { HealthReport, Tally } from './health.js';

const HEAD: Words = {
  zh: '名录健康检查（{asOf}）：检查对象 {entities} 个，执法人员 {inspectors} 名，抽查事项 {items} 项，回避 {recusals} 条，以往检查 {inspections} 条。',
  en: 'Directory health ({asOf}): {entities} entities, {inspectors} inspectors, {items} items, {recusals} recusals, {inspections} past inspections.',
};
const WELL: Words = { zh: '未发现问题。', en: 'Nothing is wrong.' };
const SEVERITY = { error: { zh: '问题', en: 'error' }, warning: { zh: '提醒', en: 'warning' } } as const;
const TALLIES: readonly (readonly [keyof HealthReport, Words])[] = [
  ['entitiesByRegion', { zh: '检查对象按行政区划', en: 'entities by region' }],
  ['entitiesByRisk', { zh: '检查对象按风险类别', en: 'entities by risk class' }],
  ['entitiesByState', { zh: '检查对象按登记状态', en: 'entities by state' }],
  ['inspectorsByDepartment', { zh: '执法人员按部门', en: 'inspectors by department' }],
  ['itemsByDepartment', { zh: '抽查事项按部门', en: 'items by department' }],
];

export function describeHealthFinding({ code, severity, count, group, examples }: HealthFinding, language: Language): string {
  const said = fill(HEALTH_FINDINGS[code].words, { ...group, count }, language);
  const shown = examples.join(language === 'zh' ? '、' : ', ');
  const more = examples.length < count ? '…' : '';
  return language === 'zh' ? `【${SEVERITY[severity].zh}】${said}：${shown}${more}` : `[${SEVERITY[severity].en}] ${said}: ${shown}${more}`;
}

function describeTally(tally: Tally, words: Words, language: Language): string {
  const parts = Object.entries(tally).map(([value, count]) => `${value === '' ? '—' : value} ${count}`);
  return `${words[language]}${language === 'zh' ? '：' : ': '}${parts.join(language === 'zh' ? '，' : ', ')}`;
}

/** One line for the totals, one for every tally that has values, one for every finding. */
export function describeHealth(report: HealthReport, language: Language): string {
  const lines = [fill(HEAD, { asOf: report.asOf, ...report.totals }, language)];
  for (const [name, words] of TALLIES) {
    const tally = report[name] as Tally;
    if (Object.keys(tally).length > 0) lines.push(describeTally(tally, words, language));
  }
  lines.push(
    ...(report.findings.length === 0 ? [WELL[language]] : report.findings.map((finding) => describeHealthFinding(finding, language))),
  );
  return `${lines.join('\n')}\n`;
}
