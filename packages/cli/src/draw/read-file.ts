/** One small file of a bundle in memory. */

import { type BundleFiles, type CoreProblem, done, explainCore, failed, type Outcome, UnreadableFile } from '@double-random/core';
import { type Finding, finding } from '../finding.js';
import { DEEPEST, parseJson } from '../machine/given-json.js';

/** Far above any file that a person or this program writes here. */
const LARGEST = 1 << 26;

const problem = (code: CoreProblem['code'], file: string, details: CoreProblem['details'] = {}): Finding =>
  finding<CoreProblem>({ code, place: { file }, details }, explainCore);

export async function readBytes(files: BundleFiles, name: string): Promise<Outcome<Uint8Array, Finding>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const chunk of files.read(name)) {
      length += chunk.length;
      if (length > LARGEST) return failed(problem('too-large', name, { limit: LARGEST }));
      chunks.push(chunk.slice());
    }
  } catch (error) {
    if (error instanceof UnreadableFile) return failed(finding(error.problem, explainCore));
    throw error;
  }
  return done(new Uint8Array(Buffer.concat(chunks)));
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

export async function readJson(files: BundleFiles, name: string): Promise<Outcome<unknown, Finding>> {
  const bytes = await readBytes(files, name);
  if (!bytes.ok) return bytes;
  const text = textOf(bytes.value);
  const value = text === undefined ? failed('not-json' as const) : parseJson(text);
  if (value.ok) return value;
  return failed(value.problems.includes('too-deep') ? problem('too-deep', name, { limit: DEEPEST }) : problem('not-json', name));
}
