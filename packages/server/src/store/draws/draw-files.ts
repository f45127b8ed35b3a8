/** The files of a preparation, in parts: a pool may be larger than a service would hold in memory. */

import { createHash } from 'node:crypto';
import type { PersonLine } from '@double-random/core';
import { type Connection, ROWS_AT_ONCE, type Store, type Transaction } from '../store.js';

const PART_BYTES = 256 * 1024;

/** Parts written in one transaction. */
const PARTS_AT_ONCE = 16;

export interface DrawFile {
  readonly name: string;
  readonly size: number;
  /** Hex. */
  readonly sha256: string;
}

/** Chunks of any size as parts of one size. */
async function* partsOf(chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): AsyncGenerator<Buffer, void, void> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let rest = chunk;
    while (length + rest.length >= PART_BYTES) {
      const cut = PART_BYTES - length;
      yield Buffer.concat([...waiting, rest.subarray(0, cut)]);
      rest = rest.subarray(cut);
      waiting = [];
      length = 0;
    }
    if (rest.length > 0) waiting.push(rest);
    length += rest.length;
  }
  if (length > 0) yield Buffer.concat(waiting);
}

/**
 * Writes a file of a preparation that nobody sees yet, in several transactions: a preparation becomes visible by the act that calls it ready.
 */
export async function writeDrawFile(
  { transact }: Pick<Store, 'transact'>,
  preparation: string,
  name: string,
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<void> {
  const hash = createHash('sha256');
  let size = 0;
  let part = 0;
  let rows: object[] = [];
  const flush = async (): Promise<void> => {
    if (rows.length === 0) return;
    await transact((tx) => tx('draw_file_parts').insert(rows));
    rows = [];
  };
  for await (const bytes of partsOf(chunks)) {
    hash.update(bytes);
    size += bytes.length;
    rows.push({ preparation_id: preparation, name, part, bytes });
    part += 1;
    if (rows.length === PARTS_AT_ONCE) await flush();
  }
  await flush();
  const sha256 = hash.digest('hex');
  await transact((tx) => tx('draw_files').insert({ preparation_id: preparation, name, size, sha256 }));
}

/** Writes a small file inside an act. */
export async function addDrawFile(tx: Transaction, preparation: string, name: string, content: Uint8Array): Promise<void> {
  let part = 0;
  for await (const bytes of partsOf([content])) {
    await tx('draw_file_parts').insert({ preparation_id: preparation, name, part, bytes });
    part += 1;
  }
  const sha256 = createHash('sha256').update(content).digest('hex');
  await tx('draw_files').insert({ preparation_id: preparation, name, size: content.length, sha256 });
}

export async function drawFiles(db: Connection, preparation: string): Promise<readonly DrawFile[]> {
  return db('draw_files').where({ preparation_id: preparation }).orderBy('name').select('name', 'size', 'sha256');
}

/** How many parts a file has. */
export async function countDrawFileParts(db: Connection, preparation: string, name: string): Promise<number> {
  const last: { part: number } | undefined = await db('draw_file_parts')
    .where({ preparation_id: preparation, name })
    .orderBy('part', 'desc')
    .first('part');
  return last === undefined ? 0 : last.part + 1;
}

/** The bytes of a file, part by part. @param from the first part to read */
export async function* readDrawFile(db: Connection, preparation: string, name: string, from = 0): AsyncGenerator<Uint8Array, void, void> {
  for (let part = from; ; part++) {
    const row: { bytes: Buffer } | undefined = await db('draw_file_parts')
      .where({ preparation_id: preparation, name, part })
      .first('bytes');
    if (row === undefined) return;
    yield row.bytes;
  }
}

/** Removes what a preparation has written so far, so that it can begin again or be forgotten. */
export async function removeDrawFiles(tx: Transaction, preparation: string): Promise<void> {
  for (const table of ['draw_file_parts', 'draw_files', 'draw_persons']) await tx(table).where({ preparation_id: preparation }).delete();
}

/** Names and salts of the inspectors in the pools. They are private until the task's rule publishes them. */
export async function addDrawPersons(
  { transact }: Pick<Store, 'transact'>,
  preparation: string,
  persons: readonly PersonLine[],
): Promise<void> {
  for (let from = 0; from < persons.length; from += ROWS_AT_ONCE) {
    const rows = persons.slice(from, from + ROWS_AT_ONCE).map(([department, inspector, salt, name, certificate]) => ({
      preparation_id: preparation,
      department,
      inspector,
      salt,
      name,
      certificate,
    }));
    await transact((tx) => tx('draw_persons').insert(rows));
  }
}

interface PersonRow {
  readonly department: string;
  readonly inspector: string;
  readonly salt: string;
  readonly name: string;
  readonly certificate: string;
}

/** The persons of a preparation, of one department or of all, in no particular order. */
export async function drawPersons(db: Connection, preparation: string, department: string | null): Promise<readonly PersonLine[]> {
  const query = db('draw_persons').where({ preparation_id: preparation });
  if (department !== null) query.where({ department });
  const rows: PersonRow[] = await query;
  return rows.map((row): PersonLine => [row.department, row.inspector, row.salt, row.name, row.certificate]);
}

/** These inspectors of a department, as a preparation has them. @param inspectors staff numbers; few */
export function personsNamed(
  db: Connection,
  preparation: string,
  department: string,
  inspectors: readonly string[],
): Promise<readonly Omit<PersonRow, 'salt'>[]> {
  return db('draw_persons')
    .where({ preparation_id: preparation, department })
    .whereIn('inspector', [...inspectors])
    .select('department', 'inspector', 'name', 'certificate');
}
