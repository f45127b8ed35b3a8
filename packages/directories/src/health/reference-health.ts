/** What one directory says about another: recusals, past inspections, items, departments. */

import type { InspectionRecord, InspectorRecord, ItemRecord, RecusalRecord } from '../records/records.js';
import type { Findings } from './findings.js';
import { canBeSent, inspectorKey } from './inspector-health.js';

export interface Known {
  readonly entity: (id: string) => boolean;
  /** By `inspectorKey`. */
  readonly inspectors: ReadonlySet<string>;
  /** Item codes; `null` when there is no item list to compare with. */
  readonly items: ReadonlySet<string> | null;
}

export function judgeRecusals(recusals: Iterable<RecusalRecord>, known: Known, findings: Findings): void {
  for (const { department, entity, inspector } of recusals) {
    const key = inspectorKey(department, inspector);
    if (!known.entity(entity)) findings.add('recusal-unknown-entity', entity);
    if (!known.inspectors.has(key)) findings.add('recusal-unknown-inspector', key);
  }
}

function judgeItems(items: readonly string[], known: Known, findings: Findings): void {
  for (const item of items) if (known.items?.has(item) === false) findings.add('unknown-item', item);
}

export function judgeInspections(inspections: Iterable<InspectionRecord>, known: Known, findings: Findings): void {
  for (const { department, entity, inspectors, items } of inspections) {
    if (!known.entity(entity)) findings.add('inspection-unknown-entity', entity);
    for (const inspector of inspectors) {
      const key = inspectorKey(department, inspector);
      if (!known.inspectors.has(key)) findings.add('inspection-unknown-inspector', key);
    }
    judgeItems(items, known, findings);
  }
}

export function judgeScopes(inspectors: readonly InspectorRecord[], known: Known, findings: Findings): void {
  for (const { items } of inspectors) judgeItems(items, known, findings);
}

/** Departments that have items and nobody to send, or people and nothing to check. */
export function judgeDepartments(
  inspectors: readonly InspectorRecord[],
  items: readonly ItemRecord[],
  asOf: string,
  findings: Findings,
): void {
  const staffed = new Set(inspectors.filter((inspector) => canBeSent(inspector, asOf)).map(({ department }) => department));
  const inForce = items.filter((item) => item.inForce);
  const busy = new Set(inForce.map(({ department }) => department));
  for (const { department, code } of inForce)
    if (!staffed.has(department)) findings.add('department-without-inspectors', code, { department });
  if (items.length === 0) return;
  for (const { department, id } of inspectors) if (!busy.has(department)) findings.add('department-without-items', id, { department });
}
