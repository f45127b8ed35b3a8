/** A paper before it is painted: what it is made from, what it is known by, and what its file is called. */

import { createHash } from 'node:crypto';
import { canonicalBytes, type Language } from '@double-random/core';
import type { ReportRecord } from '@double-random/reports';
import type { Service } from '../service.js';
import { type FileName, nameOfPaper } from './file-names.js';
import type { Work } from './painting/work.js';
import { recordIn } from './public-addresses.js';
import { factsOfSignature, issueOf, signatureOf } from './signatures.js';

export interface PaperOptions {
  readonly language: Language;
  /** What a character that the fonts lack does: refuse the paper, or stand on it by its code point. */
  readonly missing: 'refuse' | 'name';
}

/** What a paper is known by. */
export interface PaperFile extends FileName {
  /** SHA-256, hex, of all that its bytes follow from. */
  readonly key: string;
}

export interface Paper extends PaperFile {
  readonly work: () => Work | Promise<Work>;
}

/** The same facts, the same bytes: with the edition of whoever paints. */
export async function keyOf(facts: Readonly<Record<string, unknown>>): Promise<string> {
  // Loaded when it is needed: fonts and painter would make every start of the service slower.
  const { MAKER } = await import('@double-random/reports');
  return createHash('sha256')
    .update(canonicalBytes({ maker: MAKER, ...facts }))
    .digest('hex');
}

export async function paperOf({ settings }: Pick<Service, 'settings'>, made: ReportRecord, options: PaperOptions): Promise<Paper> {
  const record = recordIn(options.language, made);
  const signature = await signatureOf(settings, issueOf(record));
  return {
    ...nameOfPaper(record, options.language),
    key: await keyOf({ ...options, record, ...factsOfSignature(signature) }),
    work: () => ({ kind: 'paper', record, options, signature }),
  };
}
