/** The entity directory: repetitions, firms that are gone, regions that do not exist, licences that ran out. */

import { hash } from 'node:crypto';
import { isKnownRegion } from '../codes/region.js';
import type { EntityRecord, EntityState, InspectionRecord } from '../records/records.js';
import type { Findings, HealthCode } from './findings.js';

const GONE: Readonly<Record<EntityState, HealthCode | null>> = {
  existing: null,
  cancelled: 'entity-cancelled',
  revoked: 'entity-revoked',
  'moved-out': 'entity-moved-out',
};

const UNTRACEABLE = /无法联系|out of business|untraceable/i;
const SEPARATOR = '\u001F';

/** Names and addresses are compared without spaces and the difference between full and half width. */
const folded = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase();

export interface EntityJudge {
  judge(entity: EntityRecord): void;
  /** Once all are judged. */
  isKnown(id: string): boolean;
}

export function entityJudge(asOf: string, regions: 'gbt2260' | 'other', findings: Findings): EntityJudge {
  const seen = new Set<string>();
  const places = new Map<string, string>();
  return {
    isKnown: (id) => seen.has(id),
    judge({ id, name, address, state, region, licences }) {
      if (seen.has(id)) findings.add('duplicate-entity-id', id);
      seen.add(id);
      // The hash instead of the text itself: of a million entities all are kept.
      const key = hash('sha256', folded(name) + SEPARATOR + folded(address), 'binary');
      const other = places.get(key);
      if (other === undefined) places.set(key, id);
      else if (other !== id) findings.add('duplicate-entity', id);
      const gone = GONE[state];
      if (gone !== null) findings.add(gone, id);
      if (region === '') findings.add('entity-without-region', id);
      else if (regions === 'gbt2260' && !isKnownRegion(region)) findings.add('unknown-region', id, { region });
      if (licences.some(({ validTo }) => validTo !== null && validTo < asOf)) findings.add('licence-expired', id);
    },
  };
}

/** Entities whose latest inspection could not find them. */
export function judgeTraces(inspections: Iterable<InspectionRecord>, findings: Findings): void {
  const latest = new Map<string, InspectionRecord>();
  for (const inspection of inspections) {
    const before = latest.get(inspection.entity);
    if (before === undefined || before.date <= inspection.date) latest.set(inspection.entity, inspection);
  }
  for (const { entity, result } of latest.values()) if (UNTRACEABLE.test(result)) findings.add('entity-untraceable', entity);
}
