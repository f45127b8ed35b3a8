/** When an inspector cannot go, by the department's directory in force. */

import { type DaySpan, dateOf, dayNumber } from '@double-random/core';
import type { InspectorRecord } from '@double-random/directories';

const FIRST_DAY = '0000-01-01';
const LAST_DAY = '9999-12-31';

const ALWAYS: readonly DaySpan[] = [{ from: FIRST_DAY, to: LAST_DAY }];

/** On leave, or the certificate has expired; for ever, when out of service or out of the directory. */
export function unavailable(inspector: InspectorRecord | undefined): readonly DaySpan[] {
  if (inspector === undefined || inspector.state !== 'active') return ALWAYS;
  const { absences, certificate } = inspector;
  const leave = absences.map(({ from, to }) => ({ from, to: to ?? LAST_DAY }));
  const expired = certificate.validTo === null ? [] : [{ from: dateOf(dayNumber(certificate.validTo) + 1), to: LAST_DAY }];
  return [...leave, ...expired];
}
