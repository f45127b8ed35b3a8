/** 现场检查记录表, from the store: blank, or with what stands recorded, as far as the reader sees that. */

import type { Named, OnSiteRecord } from '@double-random/reports';
import type { Arrival } from '../../records/arrival.js';
import { byItem, type StandingRecord } from '../../records/standing-record.js';
import { CURRENT_CODE_TABLE, findCodeTable } from '../../results/code-table.js';
import { DISPOSITION_WORDS, DISPOSITIONS } from '../../results/dispositions.js';
import { type Actor, departmentOf } from '../../rights/actor.js';
import type { TaskPart } from '../../tasks/task.js';
import { readsRecordsOf } from '../../visits/seen-visit.js';
import { departmentName } from '../names/departments.js';
import type { DrawFacts } from './draw-facts.js';
import type { VisitFacts } from './visit-facts.js';
import { departmentsAt, itemsFor, memberAt, visitMembers } from './visit-members.js';

type FormPart = OnSiteRecord['departments'][number];

/** Of somebody who went, and whose place another has taken since. */
const WENT: Named = { zh: '检查人员', en: 'inspector' };

const words = ({ zh, en }: Named): Named => ({ zh, en });

const RESULTS = (findCodeTable(CURRENT_CODE_TABLE)?.codes ?? []).map(({ code, zh, en }) => ({ code, name: { zh, en } }));

const CHOICES = DISPOSITIONS.map((code) => ({ code, name: words(DISPOSITION_WORDS[code]) }));

/** When the first one stood at the door, and whether all showed what they had to. */
function arrivalOf(arrivals: readonly Arrival[]): FormPart['arrival'] {
  const [first] = arrivals.map(({ arrivedAt }) => arrivedAt).sort();
  if (first === undefined) return null;
  return {
    at: first,
    certificate: arrivals.every(({ certificate }) => certificate === 'shown'),
    code: arrivals.every(({ code }) => code === 'shown'),
  };
}

/** Who goes; once the part is entered, who went. @param named whether the reader may know the names */
function teamOf(facts: DrawFacts, { parts, places }: VisitFacts, department: string, named: boolean): FormPart['team'] {
  const own = places.filter((place) => place.department === department);
  const went = parts.find((part) => part.department === department)?.team ?? null;
  if (went === null) return own.map((place) => memberAt(facts, place, named));
  return went.map((inspector) => {
    const place = own.find((one) => one.inspector === inspector);
    const member = memberAt(facts, { department, role: place?.role ?? '', inspector }, named);
    return place === undefined ? { ...member, role: WENT } : member;
  });
}

type Standing = NonNullable<FormPart['items'][number]['record']>;

/** Whoever recorded it is told by name where the reader may know it, else by staff number, as in the dossier. */
const standingOf = ({ personOf }: DrawFacts, record: StandingRecord, named: boolean): Standing => ({
  result: record.result,
  finding: record.finding,
  disposition: record.disposition,
  correctBy: record.correctBy,
  inspector: (named ? personOf(record.department, record.inspector)?.name : undefined) ?? record.inspector,
  recordedAt: record.madeAt,
  attachments: record.attachments.map(({ name, size, sha256 }) => ({ name, size, sha256 })),
});

interface Reading {
  /** Whether the reader may know the names of the department's inspectors. */
  readonly named: boolean;
  /** Whether the reader sees what the department recorded. */
  readonly shown: boolean;
}

function filledItems(facts: DrawFacts, visited: VisitFacts, department: string, { named, shown }: Reading): FormPart['items'] {
  const heads = byItem(visited.heads, department);
  return itemsFor(facts, department).map((item) => {
    const [head, ...others] = heads.get(item.code) ?? [];
    const record = head === undefined || others.length > 0 || !shown ? null : standingOf(facts, head, named);
    return { ...item, record, conflict: others.length > 0 };
  });
}

const partOf = (facts: DrawFacts, visited: VisitFacts, { department, name, nameEn, role }: TaskPart, named: boolean) => ({
  department: departmentName(department, name, nameEn),
  role,
  team: teamOf(facts, visited, department, named),
});

const blankPart = (facts: DrawFacts, visited: VisitFacts, part: TaskPart, named: boolean): FormPart => ({
  ...partOf(facts, visited, part, named),
  arrival: null,
  endedOn: null,
  withheld: false,
  items: itemsFor(facts, part.department).map((item) => ({ ...item, record: null, conflict: false })),
});

const filledPart = (facts: DrawFacts, visited: VisitFacts, part: TaskPart, reading: Reading): FormPart => ({
  ...partOf(facts, visited, part, reading.named),
  arrival: arrivalOf(visited.arrivals.filter(({ department }) => department === part.department)),
  endedOn: visited.parts.find(({ department }) => department === part.department)?.endedOn ?? null,
  withheld: !reading.shown,
  items: filledItems(facts, visited, part.department, reading),
});

/** Inspectors are named to their own department only; what a department recorded is shown as its dossier shows it. */
export const onSiteRecord = (by: Actor, facts: DrawFacts, visited: VisitFacts, form: 'blank' | 'filled'): OnSiteRecord => ({
  report: 'on-site-record',
  ...visitMembers(facts, visited),
  departments: departmentsAt(facts, visited).map((part) => {
    const named = part.department === departmentOf(by);
    const shown = readsRecordsOf(by, facts.task, part.department);
    return form === 'blank' ? blankPart(facts, visited, part, named) : filledPart(facts, visited, part, { named, shown });
  }),
  results: RESULTS,
  dispositions: CHOICES,
});
