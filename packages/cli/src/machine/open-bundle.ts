/** A bundle wherever it stands: a folder, or a ZIP. */

import { openAsBlob } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { type BundleFiles, done, explainCore, failed, failedAll, type Outcome, openZip } from '@double-random/core';
import { type Finding, findings } from '../finding.js';
import { misuse } from '../problems.js';
import { reading } from './file-errors.js';
import { openFolder } from './folder-bundle.js';

export type BundleForm = 'folder' | 'zip';

export interface OpenedBundle {
  readonly form: BundleForm;
  readonly files: BundleFiles;
}

const ZIP_MARK = 'PK';
const PDF_MARK = '%PDF';

async function firstBytes(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await file.close();
  }
}

async function openArchive(path: string): Promise<Outcome<OpenedBundle, Finding>> {
  const blob = await reading(path, () => openAsBlob(path));
  if (!blob.ok) return blob;
  const files = await openZip(blob.value);
  return files.ok ? done({ form: 'zip', files: files.value }) : failedAll(findings(files.problems, explainCore));
}

/** A damaged ZIP is a bundle that is not valid; a file of another kind is no bundle at all. */
export async function openBundle(path: string): Promise<Outcome<OpenedBundle, Finding>> {
  const found = await reading(path, () => stat(path));
  if (!found.ok) return found;
  if (found.value.isDirectory()) {
    const files = await openFolder(path);
    return files.ok ? done({ form: 'folder', files: files.value }) : files;
  }
  if (!found.value.isFile()) return failed(misuse('not-a-bundle', { path }));
  const mark = await reading(path, () => firstBytes(path));
  if (!mark.ok) return mark;
  if (mark.value === PDF_MARK) return failed(misuse('pdf-not-yet', { path }));
  if (mark.value.startsWith(ZIP_MARK) || path.toLowerCase().endsWith('.zip')) return openArchive(path);
  return failed(misuse('not-a-bundle', { path }));
}
