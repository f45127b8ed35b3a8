/**
 * How far a copy has come: the number of an entry of the audit log and the beginning of its hash. The number alone could mean another entry after the
 * service was restored from a backup, and the copy would keep what no longer is.
 */

import type { AuditHead } from '../../store/audit.js';

/** Before the first entry. */
export const BEGINNING = '0';

const HASH_DIGITS = 16;

export const MARK = /^(?:0|[1-9]\d{0,14}-[0-9a-f]{16})$/;

export const markOf = ({ sequence, hash }: AuditHead): string => (sequence === 0 ? BEGINNING : `${sequence}-${hash.slice(0, HASH_DIGITS)}`);

/** @param mark of the form `MARK` */
export const sequenceOf = (mark: string): number => Number(mark.split('-', 1)[0]);
