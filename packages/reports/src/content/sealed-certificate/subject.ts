/** What a certificate before the disclosure speaks about: what is public of a sealed draw. */

import type { SealedRecord } from '@double-random/core';
import type { OfManifest } from '../certificate/subject.js';

export interface SealedSubject extends OfManifest {
  readonly record: SealedRecord;
}
