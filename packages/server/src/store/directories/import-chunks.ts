/** The file of an import while it is needed, in pieces: in the database, so that it outlives a restart and any instance can read it. */

import type { Connection, Transaction } from '../store.js';

export async function insertChunk(tx: Transaction, importId: string, upload: string, place: number, bytes: Uint8Array): Promise<void> {
  await tx('directory_import_chunks').insert({ import: importId, upload, place, bytes: Buffer.from(bytes) });
}

/** The bytes of a file, from its beginning. */
export async function* readChunks(db: Connection, importId: string, upload: string): AsyncGenerator<Uint8Array> {
  for (let place = 0; ; place++) {
    const row: { readonly bytes: Buffer } | undefined = await db('directory_import_chunks')
      .where({ import: importId, upload, place })
      .first('bytes');
    if (row === undefined) return;
    yield row.bytes;
  }
}

/** Deletes the pieces of a file. @param but a try to send it that is kept; `null`: none */
export async function deleteChunks(tx: Transaction, importId: string, but: string | null): Promise<void> {
  const query = tx('directory_import_chunks').where({ import: importId });
  if (but !== null) query.whereNot({ upload: but });
  await query.delete();
}

export async function deleteUpload(tx: Transaction, importId: string, upload: string): Promise<void> {
  await tx('directory_import_chunks').where({ import: importId, upload }).delete();
}
