/** The tables of attached files: bytes in parts, by the upload that brought them; each file once, by its hash. */

import type { AttachmentType } from '../../records/attachment-type.js';
import { type Connection, ROWS_AT_ONCE, type Transaction } from '../store.js';

export interface Attachment {
  readonly sha256: string;
  readonly type: AttachmentType;
  /** Bytes. */
  readonly size: number;
  /** Id of the upload whose parts hold the bytes. */
  readonly upload: string;
  readonly storedAt: string;
}

interface AttachmentRow {
  readonly sha256: string;
  readonly type: AttachmentType;
  readonly size: number;
  readonly upload: string;
  readonly stored_at: string;
}

const attachmentOf = ({ sha256, type, size, upload, stored_at }: AttachmentRow): Attachment => ({
  sha256,
  type,
  size,
  upload,
  storedAt: stored_at,
});

export async function findAttachment(db: Connection, sha256: string): Promise<Attachment | null> {
  const row = await db<AttachmentRow>('attachments').where({ sha256 }).first();
  return row === undefined ? null : attachmentOf(row);
}

/** As `findAttachment`; it is not removed until the act ends. */
export async function lockAttachment(tx: Transaction, sha256: string): Promise<Attachment | null> {
  const row = await tx<AttachmentRow>('attachments').where({ sha256 }).forUpdate().first();
  return row === undefined ? null : attachmentOf(row);
}

/** Which of these files are here; they are not removed until the act ends. */
export async function lockAttachments(tx: Transaction, sha256s: readonly string[]): Promise<ReadonlySet<string>> {
  const here = new Set<string>();
  for (let from = 0; from < sha256s.length; from += ROWS_AT_ONCE) {
    const rows = await tx<AttachmentRow>('attachments')
      .whereIn('sha256', sha256s.slice(from, from + ROWS_AT_ONCE))
      .orderBy('sha256')
      .forUpdate()
      .select('sha256');
    for (const { sha256 } of rows) here.add(sha256);
  }
  return here;
}

/** @returns whether it was added: `false` when it is here already */
export async function insertAttachment(tx: Transaction, { sha256, type, size, upload, storedAt }: Attachment): Promise<boolean> {
  const rows: unknown[] = await tx('attachments')
    .insert({ sha256, type, size, upload, stored_at: storedAt })
    .onConflict('sha256')
    .ignore()
    .returning('sha256');
  return rows.length > 0;
}

export async function deleteAttachment(tx: Transaction, sha256: string): Promise<void> {
  await tx('attachments').where({ sha256 }).delete();
  await tx('attachment_uploads').where({ sha256 }).whereNotNull('stored_at').delete();
}

export interface Upload {
  readonly id: string;
  readonly sha256: string;
  readonly user: string;
  readonly begunAt: string;
}

export async function insertUpload(tx: Transaction, { id, sha256, user, begunAt }: Upload): Promise<void> {
  await tx('attachment_uploads').insert({ id, sha256, user_id: user, begun_at: begunAt });
}

/** The upload brought what it said. */
export async function completeUpload(tx: Transaction, id: string, at: string): Promise<void> {
  await tx('attachment_uploads').where({ id }).update({ stored_at: at });
}

export async function deleteUpload(tx: Transaction, id: string): Promise<void> {
  await tx('attachment_uploads').where({ id }).delete();
}

export async function insertPart(tx: Transaction, upload: string, part: number, bytes: Uint8Array): Promise<void> {
  await tx('attachment_parts').insert({ upload, part, bytes: Buffer.from(bytes) });
}

export async function deleteParts(tx: Transaction, upload: string): Promise<void> {
  await tx('attachment_parts').where({ upload }).delete();
}

/** The bytes of a file, part by part. */
export async function* readParts(db: Connection, upload: string): AsyncGenerator<Uint8Array, void, void> {
  for (let part = 0; ; part++) {
    const row: { readonly bytes: Buffer } | undefined = await db('attachment_parts').where({ upload, part }).first('bytes');
    if (row === undefined) return;
    yield row.bytes;
  }
}

/** Whether the user has sent this file. */
export async function hasUploaded(db: Connection, sha256: string, user: string): Promise<boolean> {
  const row: unknown = await db('attachment_uploads').where({ sha256, user_id: user }).whereNotNull('stored_at').first('id');
  return row !== undefined;
}

/** Whether somebody has sent this file since a moment. */
export async function wasUploadedSince(db: Connection, sha256: string, since: string): Promise<boolean> {
  const row: unknown = await db('attachment_uploads').where({ sha256 }).where('stored_at', '>=', since).first('id');
  return row !== undefined;
}

/** Files that no submission refers to and that nobody has sent since a moment. */
export async function orphansBefore(db: Connection, before: string, limit: number): Promise<readonly string[]> {
  const rows: { readonly sha256: string }[] = await db('attachments as a')
    .whereNotExists(db('submission_attachments as s').whereRaw('s.sha256 = a.sha256').select(db.raw('1')))
    .whereNotExists(db('attachment_uploads as u').whereRaw('u.sha256 = a.sha256').where('u.stored_at', '>=', before).select(db.raw('1')))
    .orderBy('a.sha256')
    .limit(limit)
    .select('a.sha256');
  return rows.map(({ sha256 }) => sha256);
}

/** Uploads that were begun before a moment and never came to their end. */
export async function brokenUploads(db: Connection, before: string, limit: number): Promise<readonly string[]> {
  const rows: { readonly id: string }[] = await db('attachment_uploads')
    .whereNull('stored_at')
    .where('begun_at', '<', before)
    .orderBy('begun_at')
    .limit(limit)
    .select('id');
  return rows.map(({ id }) => id);
}
