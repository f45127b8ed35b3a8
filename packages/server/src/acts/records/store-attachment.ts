/** Takes a file that a record refers to, as it comes: its bytes are kept in parts that nobody sees before their hash, kind and size are found right. */

import { createHash } from 'node:crypto';
import { done } from '@double-random/core';
import { momentOf, newId } from '../../outside/outside.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { ATTACHMENT_TYPES, type AttachmentType, attachmentTypeOf, TELLING_BYTES } from '../../records/attachment-type.js';
import type { UserActor } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import {
  type Attachment,
  completeUpload,
  deleteParts,
  deleteUpload,
  insertAttachment,
  insertPart,
  insertUpload,
  lockAttachment,
} from '../../store/records/attachments.js';
import { act, unchanged } from '../act.js';

const MEGABYTE = 1_048_576;
/** Bytes of a part in the store. */
const PART = 262_144;

export interface SentFile {
  /** What the address says, hex. */
  readonly sha256: string;
  /** What the header says. */
  readonly type: string;
  readonly content: AsyncIterable<Buffer>;
}

/** The same bytes in parts of one size; the last one is shorter. */
async function* partsOf(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, void> {
  let waiting: Buffer[] = [];
  let size = 0;
  for await (const chunk of content) {
    waiting.push(chunk);
    size += chunk.length;
    if (size < PART) continue;
    const all = Buffer.concat(waiting);
    const whole = size - (size % PART);
    for (let from = 0; from < whole; from += PART) yield all.subarray(from, from + PART);
    waiting = [all.subarray(whole)];
    size -= whole;
  }
  if (size > 0) yield Buffer.concat(waiting);
}

const wrongType = (type: string) => refused('attachment-type', { type, allowed: ATTACHMENT_TYPES.join(', ') });

type Checked = Pick<Attachment, 'type' | 'size'>;

/** Reads and keeps all bytes. */
async function read(service: Service, upload: string, { sha256, type, content }: SentFile): Promise<ServiceOutcome<Checked>> {
  const limit = service.settings.attachmentMegabytes * MEGABYTE;
  const hash = createHash('sha256');
  let size = 0;
  let part = 0;
  let found: AttachmentType | null = null;
  for await (const bytes of partsOf(content)) {
    if (part === 0) found = attachmentTypeOf(bytes.subarray(0, TELLING_BYTES));
    if (found === null || found !== type) return wrongType(type);
    size += bytes.length;
    if (size > limit) return refused('too-large', { limit });
    hash.update(bytes);
    const at = part;
    await service.store.transact((tx) => insertPart(tx, upload, at, bytes));
    part += 1;
  }
  if (found === null) return wrongType(type);
  return hash.digest('hex') === sha256 ? done({ type: found, size }) : refused('attachment-hash');
}

/** Makes the file visible. @returns `null`: it is here already */
function makeVisible(
  service: Service,
  by: UserActor,
  upload: string,
  sha256: string,
  checked: Checked,
): Promise<ServiceOutcome<Attachment | null>> {
  return act<Attachment | null>(service, by, async ({ tx, at, record }) => {
    const stored: Attachment = { sha256, ...checked, upload, storedAt: at };
    if (!(await insertAttachment(tx, stored))) return unchanged(null);
    await completeUpload(tx, upload, at);
    record('attachment.stored', sha256, { type: checked.type, size: checked.size });
    return done(stored);
  });
}

/** Notes that one more user has sent a file that is here; its bytes are kept once. @returns `null`: it was removed meanwhile */
const noteSender = ({ store, outside }: Service, upload: string, sha256: string): Promise<Attachment | null> =>
  store.transact(async (tx) => {
    const stored = await lockAttachment(tx, sha256);
    if (stored === null) return null;
    await completeUpload(tx, upload, momentOf(outside.now()));
    await deleteParts(tx, upload);
    return stored;
  });

async function complete(
  service: Service,
  by: UserActor,
  upload: string,
  sha256: string,
  checked: Checked,
): Promise<ServiceOutcome<Attachment>> {
  for (;;) {
    const visible = await makeVisible(service, by, upload, sha256, checked);
    if (!visible.ok) return visible;
    const stored = visible.value ?? (await noteSender(service, upload, sha256));
    if (stored !== null) return done(stored);
  }
}

/** Stores a file once, whoever sends it; each sender proves by the bytes to have it. */
export async function storeAttachment(service: Service, by: UserActor, sent: SentFile): Promise<ServiceOutcome<Attachment>> {
  const { store, outside } = service;
  const upload = newId(outside);
  await store.transact((tx) => insertUpload(tx, { id: upload, sha256: sent.sha256, user: by.id, begunAt: momentOf(outside.now()) }));
  let isKept = false;
  try {
    const checked = await read(service, upload, sent);
    if (!checked.ok) return checked;
    const completed = await complete(service, by, upload, sent.sha256, checked.value);
    isKept = completed.ok;
    return completed;
  } finally {
    if (!isKept) await store.transact((tx) => deleteUpload(tx, upload));
  }
}
