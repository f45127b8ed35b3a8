/**
 * 电子签名: public papers are signed with the key of the department that issues them, where the operator has put one into PAPERS_KEYS:
 * `<department>.p12`, and its passphrase as the first line of `<department>.passphrase`.
 */

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isCode } from '@double-random/core';
import type { ReportRecord } from '@double-random/reports';
import { protocolTime } from '../outside/outside.js';
import type { Settings } from '../settings.js';
import { unlessMissing } from './kept/folder.js';

/** Who issues a paper, and when: the record's own time, so that the same record is signed as of the same moment. */
export interface Issue {
  readonly department: string;
  /** RFC 3339, UTC. */
  readonly at: string;
}

/** What a paper is signed with. Never logged, and never a part of what is answered. */
export interface PaperSignature {
  readonly pkcs12: Uint8Array;
  readonly passphrase: string;
  /** RFC 3339, UTC, to the second. */
  readonly at: string;
}

/** The first moment of a day in China. */
const beginOf = (day: string): string => `${day}T00:00:00+08:00`;

/** `null`: a paper that is not published, or that the city issues as a whole. */
export function issueOf(record: ReportRecord): Issue | null {
  switch (record.report) {
    case 'annual-plan':
      return { department: record.department.id, at: record.publishedAt };
    case 'task': {
      const initiating = record.departments.find(({ role }) => role === 'initiating');
      return initiating === undefined ? null : { department: initiating.department.id, at: beginOf(record.issuedOn) };
    }
    case 'results-bulletin': {
      const [initiating] = record.departments;
      return initiating === undefined ? null : { department: initiating.id, at: record.asOf };
    }
    case 'annual-report':
      return record.department === null ? null : { department: record.department.id, at: record.asOf };
    default:
      return null;
  }
}

/** `null`: the department has no key here. Throws where a key has no passphrase beside it. */
export async function signatureOf({ papersKeys }: Pick<Settings, 'papersKeys'>, issue: Issue | null): Promise<PaperSignature | null> {
  if (papersKeys === null || issue === null || !isCode(issue.department)) return null;
  const pkcs12 = await unlessMissing(readFile(join(papersKeys, `${issue.department}.p12`)));
  if (pkcs12 === null) return null;
  const [passphrase = ''] = (await readFile(join(papersKeys, `${issue.department}.passphrase`), 'utf8')).split(/\r?\n/, 1);
  return { pkcs12: Uint8Array.from(pkcs12), passphrase, at: protocolTime(new Date(issue.at)) };
}

/** What of a signature a paper's bytes follow from, without the key itself. */
export const factsOfSignature = (signature: PaperSignature | null): Readonly<Record<string, unknown>> =>
  signature === null ? {} : { signed: { key: createHash('sha256').update(signature.pkcs12).digest('hex'), at: signature.at } };
