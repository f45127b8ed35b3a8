/** A bundle wherever it stands: a folder, a ZIP, or a PDF that carries one. */

import { openAsBlob } from 'node:fs';
import { type BundleFiles, done, explainCore, failed, failedAll, type Outcome, openZip } from '@double-random/core';
import { type Finding, findings } from '../finding.js';
import { openPaper } from '../paper/open-paper.js';
import { misuse } from '../problems.js';
import { reading } from './file-errors.js';
import { openFolder } from './folder-bundle.js';
import { formOf } from './form-of.js';

export type BundleForm = 'folder' | 'zip' | 'pdf';

export interface OpenedBundle {
  readonly form: BundleForm;
  readonly files: BundleFiles;
}

export async function openArchive(blob: Blob, form: BundleForm): Promise<Outcome<OpenedBundle, Finding>> {
  const files = await openZip(blob);
  return files.ok ? done({ form, files: files.value }) : failedAll(findings(files.problems, explainCore));
}

async function openCarried(path: string): Promise<Outcome<OpenedBundle, Finding>> {
  const paper = await openPaper(path);
  if (!paper.ok) return paper;
  const { bundle } = paper.value;
  return bundle === null ? failed(misuse('paper-without-bundle', { path })) : openArchive(new Blob([new Uint8Array(bundle)]), 'pdf');
}

/** A damaged ZIP is a bundle that is not valid; a file of another kind is no bundle at all. */
export async function openBundle(path: string): Promise<Outcome<OpenedBundle, Finding>> {
  const form = await formOf(path);
  if (!form.ok) return form;
  if (form.value === 'pdf') return openCarried(path);
  if (form.value === 'folder') {
    const files = await openFolder(path);
    return files.ok ? done({ form: 'folder', files: files.value }) : files;
  }
  if (form.value !== 'zip') return failed(misuse('not-a-bundle', { path }));
  const blob = await reading(path, () => openAsBlob(path));
  return blob.ok ? openArchive(blob.value, 'zip') : blob;
}
