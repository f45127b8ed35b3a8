/** A row of the inspector directory (执法检查人员名录库). */

import type { Absence, InspectorRecord } from '../records/records.js';
import type { Finding, Reader } from './cell-reading.js';
import { choiceReader, listReader, readCode, readCount, readFolded, readStaffNumber, readText, regionReader } from './cell-reading.js';
import { foldText } from './clean.js';
import type { DateReading, DateRules } from './dates.js';
import { readDate } from './dates.js';
import { listOf } from './lists.js';
import type { RowMaker, RowSettings } from './row-maker.js';
import { dateColumn, keyColumn } from './row-maker.js';
import { EXPERT_WORDS, INSPECTOR_STATES, LEADER_WORDS } from './words.js';

const NONE: readonly string[] = [];
const NO_ABSENCES: readonly Absence[] = [];
/** Between the first and the last day of an absence; a bare hyphen only with spaces, since dates have them. */
const FROM_TO = /\s*(?:至|到|~|\.\.|—+|–)\s*|\s+-\s+|\/(?=\d{4}-)/;

const REGIONS_ALL = /^(?:全市|全省|全域|不限|all)$/i;

/** `2026-03-01至2026-03-15；2026-05-01`: periods in a list; one day alone is a period of one day. */
function absencesReader(dates: DateRules): Reader<readonly Absence[]> {
  return (text) => {
    const findings: Finding[] = [];
    const absences: Absence[] = [];
    for (const period of listOf(text)) {
      const days = foldText(period).split(FROM_TO);
      const from = readDate(days[0] ?? '', dates);
      const to: DateReading = days[1] === undefined ? from : readDate(days[1], dates);
      const fault = [from, to].find((day) => !day.ok);
      if (fault?.ok === false) findings.push({ code: fault.finding, value: period });
      else if (!from.ok || !to.ok || from.date === null) findings.push({ code: 'no-end-not-allowed', value: period });
      else if (to.date !== null && to.date < from.date) findings.push({ code: 'period-order', value: period });
      else absences.push({ from: from.date, to: to.date });
    }
    return { value: absences, findings };
  };
}

/** 全市, 全省: the whole of what this directory is about, said as the empty prefix. */
const areaReader = (mapping: RowSettings['mapping']): Reader<string> => {
  const reader = regionReader({ scheme: mapping.regionScheme, cutStatistical: mapping.regionDigits === 'cut', areas: true });
  return (text) => (REGIONS_ALL.test(text) ? { value: '', findings: [] } : reader(text));
};

export function inspectorRow(settings: RowSettings): RowMaker<InspectorRecord> {
  const { columns, mapping, serials } = settings;
  const repeats = { repeats: true } as const;
  const list = { repeats: true, list: true } as const;
  const id = keyColumn('id', settings, readStaffNumber);
  const name = columns.column('name', readText, '');
  const department = columns.column('department', readCode, '', repeats);
  const unit = columns.column('unit', readText, '', repeats);
  const level = columns.column('level', readText, '', repeats);
  const regions = columns.column('regions', listReader(areaReader(mapping), columns.translation('regions')), NONE, list);
  const number = columns.column('certificateNumber', readFolded, '');
  const issuer = columns.column('certificateIssuer', readText, '', repeats);
  const validTo = dateColumn('certificateValidTo', settings, 'allowed');
  const qualifications = columns.column('qualifications', listReader(readCode, columns.translation('qualifications')), NONE, list);
  const items = columns.column('items', listReader(readFolded, columns.translation('items')), NONE, list);
  const leader = columns.column('leader', choiceReader(LEADER_WORDS, false), false, repeats);
  const expert = columns.column('expert', choiceReader(EXPERT_WORDS, false), false, repeats);
  const state = columns.column('state', choiceReader(INSPECTOR_STATES, 'active' as InspectorRecord['state']), 'active', repeats);
  const absences = columns.column('absences', absencesReader({ order: mapping.dates, serials }), NO_ABSENCES, list);
  const cap = columns.column('cap', readCount, null, repeats);
  return () => ({
    id: id(),
    name: name(),
    department: department(),
    unit: unit(),
    level: level(),
    regions: regions(),
    certificate: { number: number(), issuer: issuer(), validTo: validTo() },
    qualifications: qualifications(),
    items: items(),
    leader: leader(),
    expert: expert(),
    state: state(),
    absences: absences(),
    cap: cap(),
  });
}
