/** Attached files that no record refers to are removed after a while, and so is what was left by uploads that broke off. */

import { done } from '@double-random/core';
import type { Schedule } from '../../jobs/job.js';
import { momentOf } from '../../outside/outside.js';
import { systemActor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import {
  brokenUploads,
  deleteAttachment,
  deleteUpload,
  lockAttachment,
  orphansBefore,
  wasUploadedSince,
} from '../../store/records/attachments.js';
import { isReferredTo } from '../../store/records/submission-attachments.js';
import { act, unchanged } from '../act.js';

const DAY = 86_400_000;
const HOUR = 3600;
/** How long an upload may take. */
const UPLOAD_DAYS = 1;
/** Files of one look. */
const AT_ONCE = 500;

function dropOrphan(service: Service, sha256: string, before: string) {
  return act<null>(service, systemActor('attachments'), async ({ tx, record }) => {
    // Whoever refers to it, or sends it again, meanwhile waits for this lock or has it: look again under it.
    const found = await lockAttachment(tx, sha256);
    if (found === null || (await isReferredTo(tx, sha256)) || (await wasUploadedSince(tx, sha256, before))) return unchanged(null);
    await deleteAttachment(tx, sha256);
    record('attachment.removed', sha256, { storedAt: found.storedAt });
    return done(null);
  });
}

export async function dropOrphans(service: Service, signal: AbortSignal): Promise<void> {
  const { store, outside, settings } = service;
  const daysAgo = (days: number): string => momentOf(new Date(outside.now().getTime() - days * DAY));
  const before = daysAgo(settings.attachmentDays);
  for (const sha256 of await orphansBefore(store.db, before, AT_ONCE)) {
    if (signal.aborted) return;
    await dropOrphan(service, sha256, before);
  }
  for (const upload of await brokenUploads(store.db, daysAgo(UPLOAD_DAYS), AT_ONCE)) {
    if (signal.aborted) return;
    await store.transact((tx) => deleteUpload(tx, upload));
  }
}

export const attachmentExpiry: Schedule = { name: 'attachment-expiry', everySeconds: HOUR, run: dropOrphans };
