/** The inspector directory: certificates, qualifications, regions. */

import { isKnownRegion } from '../codes/region.js';
import type { InspectorRecord } from '../records/records.js';
import type { Findings } from './findings.js';

/** How examples name an inspector: staff numbers repeat between departments. */
export const inspectorKey = (department: string, id: string): string => `${department}/${id}`;

/** May be sent on that day: active, and the holder of a certificate that is valid. */
export const canBeSent = ({ state, certificate }: InspectorRecord, asOf: string): boolean =>
  state === 'active' && certificate.number !== '' && (certificate.validTo === null || certificate.validTo >= asOf);

const DAY = 86_400_000;

function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

function judgeCertificate(
  { certificate: { number, validTo } }: InspectorRecord,
  key: string,
  asOf: string,
  days: number,
  findings: Findings,
): void {
  if (number === '') findings.add('certificate-missing', key);
  if (validTo === null) return;
  if (validTo < asOf) findings.add('certificate-expired', key);
  else if (validTo < daysAfter(asOf, days)) findings.add('certificate-expiring', key, { days });
}

/** Judges everyone; returns the known `inspectorKey`s. */
export function judgeInspectors(
  inspectors: readonly InspectorRecord[],
  asOf: string,
  soonDays: number,
  scheme: 'gbt2260' | 'other',
  findings: Findings,
): ReadonlySet<string> {
  const known = new Set<string>();
  const holders = new Map<string, string>();
  for (const inspector of inspectors) {
    const { id, department, certificate, state, regions, qualifications, leader, expert } = inspector;
    const key = inspectorKey(department, id);
    if (known.has(key)) findings.add('duplicate-inspector-id', key);
    known.add(key);
    const holder = holders.get(certificate.number);
    if (holder === undefined) holders.set(certificate.number, key);
    else if (holder !== key && certificate.number !== '') findings.add('duplicate-certificate', key);
    for (const region of regions) {
      if (scheme === 'gbt2260' && region !== '' && !isKnownRegion(region)) findings.add('unknown-region', key, { region });
    }
    if (state !== 'active') continue;
    judgeCertificate(inspector, key, asOf, soonDays, findings);
    if (qualifications.length === 0 && !leader && !expert) findings.add('inspector-without-qualification', key);
    if (regions.length === 0) findings.add('inspector-without-region', key);
  }
  return known;
}
