/** Takes the file of an import as it comes, and asks for its preview. */

import { createHash } from 'node:crypto';
import { done } from '@double-random/core';
import type { ImportFile } from '../../directories/import.js';
import { newId } from '../../outside/outside.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { type Actor, actorIdOf } from '../../rights/actor.js';
import type { Service } from '../../service.js';
import { deleteChunks, deleteUpload, insertChunk } from '../../store/directories/import-chunks.js';
import { type DirectoryImport, findImport, lockImport, updateImport } from '../../store/directories/imports.js';
import { act } from '../act.js';
import { ownImport } from './may-change.js';

/** Bytes of a piece in the store. */
const PIECE = 1_048_576;
const MEGABYTE = 1_048_576;

export interface SentFile {
  readonly department: string;
  readonly importId: string;
  readonly name: string;
  readonly content: AsyncIterable<Buffer>;
}

/** The same bytes in pieces of one size; the last one is shorter. */
async function* piecesOf(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = [];
  let size = 0;
  for await (const chunk of content) {
    waiting.push(chunk);
    size += chunk.length;
    if (size < PIECE) continue;
    const all = Buffer.concat(waiting);
    const whole = size - (size % PIECE);
    for (let from = 0; from < whole; from += PIECE) yield all.subarray(from, from + PIECE);
    waiting = whole === size ? [] : [all.subarray(whole)];
    size -= whole;
  }
  if (size > 0) yield Buffer.concat(waiting);
}

const waitsForFile = (found: DirectoryImport): ServiceOutcome<DirectoryImport> =>
  found.state === 'waiting' ? done(found) : refused('wrong-import-state', { state: found.state, needed: 'waiting' });

/** Writes the pieces, which nobody reads before the act that completes the file. */
async function keepPieces(
  { store, settings }: Service,
  upload: string,
  { importId, name, content }: SentFile,
): Promise<ServiceOutcome<ImportFile>> {
  const limit = settings.uploadMegabytes * MEGABYTE;
  const hash = createHash('sha256');
  let bytes = 0;
  let place = 0;
  for await (const piece of piecesOf(content)) {
    bytes += piece.length;
    if (bytes > limit) return refused('too-large', { limit });
    hash.update(piece);
    const at = place;
    await store.transact((tx) => insertChunk(tx, importId, upload, at, piece));
    place++;
  }
  return bytes === 0 ? refused('file-empty') : done({ name, bytes, hash: hash.digest('hex') });
}

async function completeFile(
  service: Service,
  by: Actor,
  { department, importId }: SentFile,
  upload: string,
  file: ImportFile,
): Promise<ServiceOutcome<DirectoryImport>> {
  return act(service, by, async ({ tx, at, record }) => {
    const own = ownImport(by, department, await lockImport(tx, importId));
    if (!own.ok) return own;
    const waiting = waitsForFile(own.value);
    if (!waiting.ok) return waiting;
    const askedBy = actorIdOf(by);
    const job = await service.jobs.ask(tx, { kind: 'import-preview', department, askedBy, input: { importId }, at });
    await updateImport(tx, importId, at, { state: 'reading', file, upload, job });
    await deleteChunks(tx, importId, upload);
    record('import.received', importId, { file: file.name, bytes: file.bytes, hash: file.hash });
    const updated = await findImport(tx, importId);
    if (updated === null) throw new Error('an import that is locked is not there');
    return done(updated);
  });
}

export async function receiveFile(service: Service, by: Actor, sent: SentFile): Promise<ServiceOutcome<DirectoryImport>> {
  const own = ownImport(by, sent.department, await findImport(service.store.db, sent.importId));
  if (!own.ok) return own;
  const waiting = waitsForFile(own.value);
  if (!waiting.ok) return waiting;
  const upload = newId(service.outside);
  let isKept = false;
  try {
    const file = await keepPieces(service, upload, sent);
    if (!file.ok) return file;
    const completed = await completeFile(service, by, sent, upload, file.value);
    isKept = completed.ok;
    return completed;
  } finally {
    if (!isKept) await service.store.transact((tx) => deleteUpload(tx, sent.importId, upload));
  }
}
