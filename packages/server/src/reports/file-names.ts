/** What the file of a paper is called: in words of its language, for people who find it among others; and in ASCII letters, for programs that know no others. */

import type { Language, Words } from '@double-random/core';
import type { Named, ReportKind, ReportRecord } from '@double-random/reports';

export interface FileName {
  readonly name: string;
  /** Of ASCII letters. */
  readonly plainName: string;
}

/** Characters of one part, and of the whole: with three bytes each it stays within what file systems take. */
const LONGEST_PART = 40;
const LONGEST = 80;

// Names of files lead nowhere, run nothing and show what they are: no separators, no control or direction characters, no dots at the ends.
const UNSAFE = /[\p{C}\p{Zl}\p{Zp}\\/:*?"<>|]/gu;

const cut = (text: string, most: number): string => [...text].slice(0, most).join('');

const safe = (text: string, most: number): string =>
  cut(text.replaceAll(UNSAFE, '').replaceAll(/\s+/g, ' '), most).replaceAll(/^[\s.]+|[\s.]+$/g, '');

const joined = (parts: readonly string[]): string =>
  safe(
    parts
      .map((part) => safe(part, LONGEST_PART))
      .filter((part) => part !== '')
      .join('-'),
    LONGEST,
  );

const PLAIN = /[^0-9A-Za-z._-]+/g;

const inAscii = (parts: readonly string[]): string => joined(parts.map((part) => part.replaceAll(PLAIN, '-').replaceAll(/^-+|-+$/g, '')));

const KIND_WORDS: Readonly<Record<ReportKind | 'draw-certificate' | 'sealed-certificate', Words>> = {
  'annual-plan': { zh: '年度抽查计划公告', en: 'Annual inspection plan' },
  task: { zh: '抽查任务公告', en: 'Notice of inspection task' },
  'draw-certificate': { zh: '抽取结果公告', en: 'Draw certificate' },
  'sealed-certificate': { zh: '抽取封存公告', en: 'Sealed draw certificate' },
  'inspection-notice': { zh: '检查通知书', en: 'Inspection notice' },
  'inspection-order': { zh: '检查任务书', en: 'Inspection order' },
  'on-site-record': { zh: '现场检查记录表', en: 'On-site record' },
  'assignment-sheet': { zh: '检查任务分派表', en: 'Assignment sheet' },
  'results-bulletin': { zh: '抽查结果公示表', en: 'Results bulletin' },
  'annual-report': { zh: '年度统计报告', en: 'Annual statistical report' },
  'audit-extract': { zh: '审计摘录', en: 'Audit extract' },
};

/** What tells one paper of a kind from another, in words; `ascii`: the same in codes. */
interface Told {
  readonly words: readonly string[];
  readonly ascii: readonly string[];
}

type Say = (zh: string, en: string) => string;

function toldOf(record: ReportRecord, say: Say, named: (name: Named) => string): Told {
  switch (record.report) {
    case 'annual-plan': {
      const edition = record.edition === 1 ? [] : [say(`第${record.edition}版`, `edition ${record.edition}`)];
      return {
        words: [String(record.year), named(record.department.name), ...edition],
        ascii: [String(record.year), record.department.id, String(record.edition)],
      };
    }
    case 'task':
      return { words: [record.drawId, record.title], ascii: [record.drawId] };
    case 'inspection-notice':
    case 'inspection-order':
    case 'on-site-record': {
      const day = record.date ?? say('未排期', 'no day yet');
      return { words: [record.entity.name, day], ascii: [record.visit, ...(record.date === null ? [] : [record.date])] };
    }
    case 'assignment-sheet': {
      const days = record.from === record.to ? record.from : say(`${record.from}至${record.to}`, `${record.from} to ${record.to}`);
      return { words: [record.inspector.name, days], ascii: [record.inspector.id, record.from, record.to] };
    }
    case 'results-bulletin':
    case 'audit-extract':
      return { words: [record.task.drawId, record.task.title], ascii: [record.task.drawId] };
    case 'annual-report': {
      const whose = record.department === null ? say('全市', 'the city') : named(record.department.name);
      return { words: [String(record.year), whose], ascii: [String(record.year), record.department?.id ?? ''] };
    }
  }
}

const sayIn =
  (language: Language): Say =>
  (zh, en) =>
    language === 'zh' ? zh : en;

function fileName(kind: keyof typeof KIND_WORDS, { words, ascii }: Told, language: Language, ending: string): FileName {
  return { name: `${joined([KIND_WORDS[kind][language], ...words])}.${ending}`, plainName: `${inAscii([kind, ...ascii])}.${ending}` };
}

/** @param ending without a dot */
export function nameOfPaper(record: ReportRecord, language: Language): FileName {
  const say = sayIn(language);
  return fileName(
    record.report,
    toldOf(record, say, ({ zh, en }) => (language === 'zh' ? zh : (en ?? zh))),
    language,
    'pdf',
  );
}

export function nameOfCertificate(
  { drawId, attempt, isSealed }: { readonly drawId: string; readonly attempt: number; readonly isSealed: boolean },
  language: Language,
): FileName {
  const told = { words: [drawId, sayIn(language)(`第${attempt}次`, `attempt ${attempt}`)], ascii: [drawId, String(attempt)] };
  return fileName(isSealed ? 'sealed-certificate' : 'draw-certificate', told, language, 'pdf');
}

/** Of the papers of a batch, in one file. */
export function nameOfBatch(
  kind: ReportKind,
  { drawId, papers }: { readonly drawId: string; readonly papers: number },
  language: Language,
  ending: 'pdf' | 'zip',
): FileName {
  const told = { words: [drawId, sayIn(language)(`共${papers}份`, `${papers} papers`)], ascii: [drawId, String(papers)] };
  return fileName(kind, told, language, ending);
}
