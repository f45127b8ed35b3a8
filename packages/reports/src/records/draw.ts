/** The record of a draw as plain JSON, for the file that a certificate carries. */

import type { CertificateRecord } from '../content/certificate/inspectors.js';

/** Maps become lists of their pairs, in their order. */
export const drawRecordJson = (record: CertificateRecord): Readonly<Record<string, unknown>> => ({
  ...record,
  entities: [...record.entities.values()],
  exclusions: [...record.exclusions],
});
