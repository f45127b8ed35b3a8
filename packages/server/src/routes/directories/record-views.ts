/** Records of directories as the API shows them. */

import { z } from 'zod';

const day = z.string().describe('YYYY-MM-DD');
const texts = z.array(z.string()).readonly();

export const ENTITY_STATES = ['existing', 'revoked', 'cancelled', 'moved-out'] as const;
export const INSPECTOR_STATES = ['active', 'suspended', 'left'] as const;

export const entityView = z
  .object({
    id: z.string(),
    name: z.string(),
    registrationNumber: z.string(),
    category: z.string(),
    founded: day.nullable(),
    registrationAuthority: z.string(),
    supervisingOffice: z.string(),
    state: z.enum(ENTITY_STATES),
    address: z.string(),
    region: z.string(),
    industry: z.string(),
    licences: z.array(z.object({ name: z.string(), number: z.string(), validTo: day.nullable() })).readonly(),
    tags: texts,
    risk: z.string(),
    lastInspected: day.nullable(),
    extra: z.record(z.string(), z.string()).readonly().describe('Columns that are no field; empty for all but the department itself'),
  })
  .meta({ id: 'Entity' });

const inspectorView = z
  .object({
    id: z.string(),
    name: z.string(),
    department: z.string(),
    unit: z.string(),
    level: z.string(),
    regions: texts,
    certificate: z.object({ number: z.string(), issuer: z.string(), validTo: day.nullable() }),
    qualifications: texts,
    items: texts,
    leader: z.boolean(),
    expert: z.boolean(),
    state: z.enum(INSPECTOR_STATES),
    absences: z.array(z.object({ from: day, to: day.nullable() })).readonly(),
    cap: z.number().int().nullable(),
  })
  .meta({ id: 'Inspector' });

export const itemView = z
  .object({
    code: z.string(),
    category: z.string(),
    name: z.string(),
    department: z.string(),
    basis: z.string(),
    entityKind: z.string(),
    content: z.string(),
    method: z.string(),
    ratio: z.string(),
    frequency: z.string(),
    key: z.boolean(),
    inForce: z.boolean(),
  })
  .meta({ id: 'Item' });

const recusalView = z
  .object({
    department: z.string(),
    entity: z.string(),
    inspector: z.string(),
    reason: z.string().nullable().describe('Only for the department itself'),
    hasReason: z.boolean(),
  })
  .meta({ id: 'Recusal' });

const inspectionView = z
  .object({
    entity: z.string(),
    department: z.string(),
    date: day,
    inspectors: texts,
    items: texts,
    result: z.string(),
  })
  .meta({ id: 'Inspection' });

/** A record of whichever kind the address names. */
export const anyRecordView = z.union([entityView, inspectorView, itemView, recusalView, inspectionView]);
