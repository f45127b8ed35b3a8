/** From the inspector directory to the inspectors whom each department can send. */

import { compareCodes, isCode, isRegion } from '@double-random/core';
import type { Plan, PlannedDepartment } from '../plan/plan.js';
import type { Records } from '../records/pages.js';
import type { Absence, InspectorRecord } from '../records/records.js';
import type { Findings } from './problems.js';
import { readEach, type Watch } from './reading.js';
import type { InspectorReason } from './reasons.js';

/** An inspector who can be sent. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly certificate: string;
  readonly regions: readonly string[];
  readonly qualifications: readonly string[];
  /** The directory's own cap. */
  readonly ownCap: number | null;
}

export interface LeftOut {
  readonly inspector: string;
  readonly reason: InspectorReason;
}

export interface DepartmentStaff {
  /** Sorted by id. */
  readonly candidates: readonly Candidate[];
  readonly leftOut: readonly LeftOut[];
  /** Candidates whose regions the directory does not tell: they cover all. */
  readonly withoutRegion: number;
  /** Whether the directory has the inspector in this department. */
  readonly isKnown: (id: string) => boolean;
}

export interface Staff {
  readonly of: (department: string) => DepartmentStaff;
  /** Inspectors of departments that take no part. */
  readonly others: number;
}

const LEADER = 'leader';
const EXPERT = 'expert';
/** A prefix of every region. */
const EVERYWHERE = '';

const sorted = (codes: Iterable<string>): string[] => [...new Set(codes)].sort();

function isAway({ from, to }: Absence, { period, leave }: Plan): boolean {
  if (leave === 'whole-period') return from <= period.from && (to === null || to >= period.to);
  return from <= period.to && (to === null || to >= period.from);
}

/** Why an inspector of the department is not sent; `null`: may be. */
function reasonAgainst(plan: Plan, { items }: PlannedDepartment, inspector: InspectorRecord): InspectorReason | null {
  const { state, certificate } = inspector;
  if (state !== 'active') return state;
  if (certificate.number === '') return 'no-certificate';
  if (certificate.validTo !== null && certificate.validTo < plan.asOf) return 'certificate-expired';
  if (certificate.validTo !== null && certificate.validTo < plan.period.to) return 'certificate-expires';
  if (inspector.absences.some((absence) => isAway(absence, plan))) return 'on-leave';
  if (inspector.items.length > 0 && !inspector.items.some((item) => items.includes(item))) return 'no-item-in-scope';
  return inspector.cap === 0 ? 'cap-zero' : null;
}

const candidateOf = ({ id, name, certificate, regions, qualifications, leader, expert, cap }: InspectorRecord): Candidate => ({
  id,
  name: name.normalize('NFC'),
  certificate: certificate.number.normalize('NFC'),
  regions: sorted(regions.length === 0 ? [EVERYWHERE] : regions),
  qualifications: sorted([...qualifications, ...(leader ? [LEADER] : []), ...(expert ? [EXPERT] : [])]),
  ownCap: cap,
});

const LONE_SURROGATE = /\p{Surrogate}/u;
const PATH = 'inspectors';

/** Whether the record can stand in a pool; what cannot is told. */
function isSound(inspector: InspectorRecord, record: number, found: Findings): boolean {
  const { id, name, certificate, regions, qualifications, cap } = inspector;
  const wrongCodes = [id, ...qualifications].filter((code) => !isCode(code));
  const wrongRegions = regions.filter((region) => !isRegion(region));
  const isCap = cap === null || (Number.isSafeInteger(cap) && cap >= 0);
  const isText = !LONE_SURROGATE.test(name + certificate.number);
  for (const code of wrongCodes) found.add('not-code', PATH, { record, found: code });
  for (const region of wrongRegions) found.add('not-region', PATH, { record, id, found: region });
  if (!isCap) found.add('not-cap', PATH, { record, id, found: String(cap) });
  if (!isText) found.add('lone-surrogate', PATH, { record, id });
  return wrongCodes.length === 0 && wrongRegions.length === 0 && isCap && isText;
}

interface Gathered {
  readonly planned: PlannedDepartment;
  readonly candidates: Candidate[];
  readonly leftOut: LeftOut[];
  readonly seen: Map<string, number>;
  withoutRegion: number;
}

function gather(plan: Plan, inspector: InspectorRecord, record: number, into: Gathered, found: Findings): void {
  const { id, department } = inspector;
  if (!isSound(inspector, record, found)) return;
  const first = into.seen.get(id);
  if (first !== undefined) {
    found.add('duplicate-inspector', PATH, { department, id, first, second: record });
    return;
  }
  into.seen.set(id, record);
  const reason = reasonAgainst(plan, into.planned, inspector);
  if (reason !== null) {
    into.leftOut.push({ inspector: id, reason });
    return;
  }
  if (inspector.regions.length === 0) into.withoutRegion++;
  into.candidates.push(candidateOf(inspector));
}

export async function staffOf(plan: Plan, inspectors: Records<InspectorRecord>, found: Findings, watch: Watch): Promise<Staff> {
  const departments = new Map(
    plan.departments.map((planned): [string, Gathered] => [
      planned.id,
      { planned, candidates: [], leftOut: [], seen: new Map(), withoutRegion: 0 },
    ]),
  );
  let others = 0;
  await readEach('inspectors', inspectors, watch, (inspector, record) => {
    const into = departments.get(inspector.department);
    if (into === undefined) others++;
    else gather(plan, inspector, record, into, found);
  });
  const staff = new Map(
    [...departments].map(([id, { candidates, leftOut, seen, withoutRegion }]): [string, DepartmentStaff] => [
      id,
      {
        candidates: candidates.sort((a, b) => compareCodes(a.id, b.id)),
        leftOut: leftOut.sort((a, b) => compareCodes(a.inspector, b.inspector)),
        withoutRegion,
        isKnown: (inspector) => seen.has(inspector),
      },
    ]),
  );
  return { of: (department) => staff.get(department) as DepartmentStaff, others };
}
