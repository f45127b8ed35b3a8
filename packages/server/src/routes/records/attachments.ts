/** Files that belong to records: sent and read by their hash, never public. */

import { Readable } from 'node:stream';
import { done } from '@double-random/core';
import { z } from 'zod';
import { storeAttachment } from '../../acts/records/store-attachment.js';
import { type Route, route } from '../../http/route.js';
import { refused } from '../../problems/problems.js';
import { ATTACHMENT_TYPES, EXTENSIONS } from '../../records/attachment-type.js';
import { type Actor, departmentOf, readsEverything } from '../../rights/actor.js';
import { byUser } from '../../rights/by-user.js';
import { findAttachment, hasUploaded, readParts } from '../../store/records/attachments.js';
import { isOfVisitsOf } from '../../store/records/submission-attachments.js';
import type { Connection } from '../../store/store.js';
import { inspectors, readers } from '../visits/who.js';
import { sha256Hex } from './forms.js';

const MEBIBYTE = 1_048_576;
/** The setting of the bound is usually far lower; this is what no setting allows. */
const LARGEST = 512 * MEBIBYTE;

const params = z.object({ sha256: sha256Hex });

const send = route({
  method: 'PUT',
  path: '/api/v1/attachments/:sha256',
  tag: 'visits',
  who: inspectors,
  summary: {
    zh: '上传附件（照片、PDF、录像）：按内容核对类型、大小与 SHA-256，同一文件只存一份',
    en: 'Send a photograph, PDF or video: kind, size and SHA-256 are checked by its bytes, and it is stored once',
  },
  params,
  body: { kind: 'file', types: ATTACHMENT_TYPES, limit: LARGEST },
  answer: { status: 200, kind: 'json', schema: z.object({ sha256: z.string(), type: z.enum(ATTACHMENT_TYPES), size: z.int() }) },
  codes: ['attachment-hash', 'attachment-type', 'too-large'],
  handle: async ({ params: { sha256 }, body, by }, service) => {
    const stored = await storeAttachment(service, byUser(by), { sha256, ...body });
    if (!stored.ok) return stored;
    const { type, size } = stored.value;
    return done({ body: { sha256, type, size } });
  },
});

/** Who reads a file: those who take part in a visit that a record of its senders refers to it in, whoever sent it, and the auditor. */
async function mayRead(db: Connection, by: Actor, sha256: string): Promise<boolean> {
  if (readsEverything(by)) return true;
  const own = departmentOf(by);
  if (own !== null && (await isOfVisitsOf(db, sha256, own))) return true;
  return by.kind === 'user' && hasUploaded(db, sha256, by.id);
}

const read = route({
  method: 'GET',
  path: '/api/v1/attachments/:sha256',
  tag: 'visits',
  who: readers,
  summary: {
    zh: '下载附件（仅限参加该检查的部门与上传者）',
    en: 'Download an attachment, for those who take part in its visit and whoever sent it',
  },
  params,
  answer: { status: 200, kind: 'file', types: ATTACHMENT_TYPES },
  codes: ['not-found'],
  handle: async ({ params: { sha256 }, by }, { store: { db } }) => {
    const found = await findAttachment(db, sha256);
    if (found === null || !(await mayRead(db, by, sha256))) return refused('not-found');
    const { type, size, upload } = found;
    return done({
      body: { type, name: `${sha256}.${EXTENSIONS[type]}`, content: Readable.from(readParts(db, upload)) },
      etag: sha256,
      cache: 'private, no-cache',
      headers: { 'Content-Length': String(size) },
    });
  },
});

export const attachmentRoutes: readonly Route[] = [send, read];
