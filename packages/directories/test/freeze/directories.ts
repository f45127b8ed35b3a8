/** Small directories made by hand: one record of each kind that is right in everything, to be varied. */

import type { EntityRecord, InspectionRecord, InspectorRecord, ItemRecord } from '@double-random/directories';

export const entity = (id: string, changes: Partial<EntityRecord> = {}): EntityRecord => ({
  id,
  name: `杭州${id}有限公司`,
  registrationNumber: '',
  category: '企业',
  founded: null,
  registrationAuthority: '',
  supervisingOffice: '',
  state: 'existing',
  address: '',
  region: '330106',
  industry: 'C2610',
  licences: [],
  tags: [],
  risk: 'A',
  lastInspected: null,
  extra: {},
  ...changes,
});

/** `count` entities `<prefix>001`, `<prefix>002`, … */
export const entities = (prefix: string, count: number, changes: Partial<EntityRecord> = {}): EntityRecord[] =>
  Array.from({ length: count }, (_, i) => entity(`${prefix}${String(i + 1).padStart(3, '0')}`, changes));

export const inspector = (id: string, changes: Partial<InspectorRecord> = {}): InspectorRecord => ({
  id,
  name: `张${id}`,
  department: 'market',
  unit: '',
  level: '',
  regions: ['3301'],
  certificate: { number: `ZJ-${id}`, issuer: '', validTo: null },
  qualifications: [],
  items: [],
  leader: false,
  expert: false,
  state: 'active',
  absences: [],
  cap: null,
  ...changes,
});

export const certificate = (validTo: string | null): InspectorRecord['certificate'] => ({ number: 'ZJ-1', issuer: '', validTo });

export const inspection = (entityId: string, date: string, changes: Partial<InspectionRecord> = {}): InspectionRecord => ({
  entity: entityId,
  department: 'market',
  date,
  inspectors: [],
  items: [],
  result: '',
  ...changes,
});

export const item = (code: string, changes: Partial<ItemRecord> = {}): ItemRecord => ({
  code,
  category: '',
  name: code,
  department: 'market',
  basis: '',
  entityKind: '',
  content: '',
  method: '',
  ratio: '',
  frequency: '',
  key: false,
  inForce: true,
  ...changes,
});
