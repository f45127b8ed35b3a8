/** Beginning an import: the wish, then its file. The file is kept on this tab, so that it can be read anew under another mapping. */

import type { Answer } from '../../../api/answer.js';
import { api, ask, linkTo } from '../../../api/client.js';
import { type UploadWish, upload } from '../../../api/upload.js';
import type { DirectoryKind } from '../kinds.js';
import type { DirectoryImport, ImportMode } from './import-words.js';

export interface ImportWish {
  readonly department: string;
  readonly kind: DirectoryKind;
  readonly mode: ImportMode;
  /** `null`: columns are known by their headers. */
  readonly mapping: Readonly<Record<string, unknown>> | null;
}

const files = new Map<string, File>();

/** The file of an import that was begun on this tab, also if it did not arrive. */
export const keptFile = (importId: string): File | null => files.get(importId) ?? null;

/** Browsers name a file's type after its ending, and not all endings: the service looks into the file itself. */
const UNKNOWN_TYPE = 'application/octet-stream';
const KNOWN_TYPES: readonly string[] = [
  'text/csv',
  'text/plain',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.ms-excel',
];

/** Sends the file of an import; its preview follows as a job. */
export async function sendFile(
  { department, kind }: Pick<ImportWish, 'department' | 'kind'>,
  importId: string,
  file: File,
  wish: UploadWish,
): Promise<Answer<unknown>> {
  files.set(importId, file);
  const body = KNOWN_TYPES.includes(file.type) ? file : new Blob([file], { type: UNKNOWN_TYPE });
  return upload(linkTo(`/api/v1/directories/${department}/${kind}/imports/${importId}/file`, { name: file.name }), body, wish);
}

/** @returns the import, on its way to a preview; a refusal of either step */
export async function beginImport(wish: ImportWish, file: File, uploading: UploadWish): Promise<Answer<DirectoryImport>> {
  const { department, kind, mode, mapping } = wish;
  const path = { department, kind };
  const opened = await ask(
    api.POST('/api/v1/directories/{department}/{kind}/imports', {
      params: { path },
      body: { mode, mapping: mapping === null ? null : { ...mapping } },
    }),
  );
  if (opened.kind !== 'data') return opened;
  const sent = await sendFile(wish, opened.data.id, file, uploading);
  if (sent.kind === 'data') return opened;
  // Without its file the import would only be in the way of the next one.
  await ask(api.DELETE('/api/v1/directories/{department}/{kind}/imports/{id}', { params: { path: { ...path, id: opened.data.id } } }));
  return sent;
}
