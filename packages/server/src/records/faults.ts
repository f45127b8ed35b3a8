/** What is wrong with the content of a record, all of it at once. */

import { isDate, type Words } from '@double-random/core';
import { withoutPersonalNumbers } from '@double-random/directories';
import type { Reason } from '../problems/problems.js';
import { findCodeTable, findResultCode, type ResultOutcome } from '../results/code-table.js';
import type { Disposition } from '../results/dispositions.js';
import type { SentRecord } from './submission.js';

const LONGEST_FINDING = 2000;

const WORDS = {
  'unknown-code-table': { zh: '没有这个结果代码表', en: 'there is no such table of result codes' },
  'unknown-result': { zh: '该代码表中没有这个结果代码', en: 'the table has no such result code' },
  'finding-missing': { zh: '发现问题时须写明检查发现', en: 'a problem needs words that say what was found' },
  'finding-too-long': { zh: `检查发现不超过 ${LONGEST_FINDING} 字`, en: `a finding has at most ${LONGEST_FINDING} characters` },
  'finding-control-characters': {
    zh: '检查发现不能含有控制字符',
    en: 'a finding has no control characters but line breaks and tabs',
  },
  'finding-private': {
    zh: '检查发现将公开，不得写身份证号或电话号码',
    en: 'a finding is published: leave out identity-card and telephone numbers',
  },
  'disposition-without-problem': {
    zh: '未发现问题时不能责令改正或移送',
    en: 'without a problem there is nothing to correct or to transfer',
  },
  'correct-by-missing': { zh: '责令改正须有改正期限', en: 'an order to correct needs its deadline' },
  'correct-by-unwanted': { zh: '只有责令改正才有改正期限', en: 'only an order to correct has a deadline' },
  'correct-by-not-a-date': { zh: '应为日期（YYYY-MM-DD）', en: 'must be a date (YYYY-MM-DD)' },
  'replaces-itself': { zh: '提交不能替换自己', en: 'a submission cannot take its own place' },
} as const satisfies Readonly<Record<string, Words>>;

type Fault = keyof typeof WORDS;

const fault = (code: Fault, member: string): Reason => ({ code, place: { path: member }, ...WORDS[code] });

const CONTROL = /[^\P{Cc}\n\r\t]|\p{Bidi_Control}/u;

const NEEDS_PROBLEM: readonly Disposition[] = ['order-to-correct', 'transfer'];

function findingFaults(finding: string, outcome: ResultOutcome | null): Fault[] {
  const faults: Fault[] = [];
  if (finding.trim() === '' && outcome === 'problem') faults.push('finding-missing');
  if (finding.length > LONGEST_FINDING) faults.push('finding-too-long');
  if (CONTROL.test(finding)) faults.push('finding-control-characters');
  if (withoutPersonalNumbers(finding) !== finding) faults.push('finding-private');
  return faults;
}

function deadlineFaults({ disposition, correctBy }: SentRecord): Fault[] {
  if (disposition !== 'order-to-correct') return correctBy === null ? [] : ['correct-by-unwanted'];
  if (correctBy === null) return ['correct-by-missing'];
  return isDate(correctBy) ? [] : ['correct-by-not-a-date'];
}

/** Empty: the record may stand. Whether its item is checked there is not looked at. */
export function faultsOf(sent: SentRecord): readonly Reason[] {
  const outcome = findResultCode(sent.codeTable, sent.result)?.outcome ?? null;
  const faults: Reason[] = [];
  if (findCodeTable(sent.codeTable) === null) faults.push(fault('unknown-code-table', 'codeTable'));
  else if (outcome === null) faults.push(fault('unknown-result', 'result'));
  if (outcome !== null && outcome !== 'problem' && NEEDS_PROBLEM.includes(sent.disposition)) {
    faults.push(fault('disposition-without-problem', 'disposition'));
  }
  faults.push(...findingFaults(sent.finding, outcome).map((code) => fault(code, 'finding')));
  faults.push(...deadlineFaults(sent).map((code) => fault(code, 'correctBy')));
  if (sent.replaces.includes(sent.id)) faults.push(fault('replaces-itself', 'replaces'));
  return faults;
}
