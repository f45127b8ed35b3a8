/** What a PDF says, read back by programs that did not make it. */

import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openZip } from '@double-random/core';
import { readReport } from '@double-random/reports';

const run = promisify(execFile);

export interface ReadPdf {
  readonly title: string;
  readonly pages: number;
  /** Without spaces. */
  readonly text: string;
}

/** Throws for what is no PDF. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const folder = await mkdtemp(join(tmpdir(), 'pdf-'));
  try {
    const path = join(folder, 'paper.pdf');
    await writeFile(path, bytes);
    const [info, text] = await Promise.all([run('pdfinfo', [path]), run('pdftotext', [path, '-'])]);
    const fieldOf = (name: string): string => new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(info.stdout)?.[1] ?? '';
    return { title: fieldOf('Title'), pages: Number(fieldOf('Pages')), text: text.stdout.replaceAll(/\s/g, '') };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Everything that a paper of ours tells: its pages, what it was made from, and the files of its bundle. */
export async function toldByPaper(bytes: Uint8Array): Promise<string> {
  const read = await readReport(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { record, bundle } = read.value;
  const told = [(await readPdf(bytes)).text, Buffer.from(record).toString()];
  const files = bundle === null ? null : await openZip(new Blob([Uint8Array.from(bundle)]));
  if (files?.ok === true) {
    for (const name of files.value.names) for await (const chunk of files.value.read(name)) told.push(Buffer.from(chunk).toString());
  }
  return told.join('\n');
}
