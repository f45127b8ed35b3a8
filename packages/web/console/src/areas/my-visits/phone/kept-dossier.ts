/** What of a visit's dossier is kept on the phone: what is needed on site, and nothing else. */

import type { Schema } from '../../../api/read.js';
import { isToDo, type MyVisit } from './day-route.js';
import type { Outgoing } from './outbox.js';

export type VisitDossier = Schema<'VisitDossier'>;
export type DossierPart = VisitDossier['departments'][number];
export type DossierItem = DossierPart['items'][number];

type KeptEntity = Pick<
  VisitDossier['entity'],
  'id' | 'name' | 'address' | 'region' | 'industry' | 'risk' | 'tags' | 'licences' | 'lastInspected'
>;

export interface KeptDossier extends Omit<VisitDossier, 'entity'> {
  readonly entity: KeptEntity;
  /** When it was read, RFC 3339. */
  readonly takenAt: string;
}

/** @param now RFC 3339 */
export function keptOf({ entity, ...dossier }: VisitDossier, now: string): KeptDossier {
  const { id, name, address, region, industry, risk, tags, licences, lastInspected } = entity;
  return { ...dossier, entity: { id, name, address, region, industry, risk, tags, licences, lastInspected }, takenAt: now };
}

/**
 * Dossiers that have to leave the phone: nothing is to be done there any more, and nothing made there is waiting.
 * @param mine the inspector's visits as the service has just told them
 */
export function dossiersToForget(
  kept: readonly string[],
  mine: readonly Pick<MyVisit, 'id' | 'state' | 'part'>[],
  outbox: readonly Pick<Outgoing, 'visit'>[],
): readonly string[] {
  const needed = new Set([...mine.filter(isToDo).map(({ id }) => id), ...outbox.map(({ visit }) => visit)]);
  return kept.filter((id) => !needed.has(id));
}

/** The own department's part. */
export const ownPart = (dossier: KeptDossier, department: string): DossierPart | null =>
  dossier.departments.find((one) => one.department === department) ?? null;
