/** Open follow-ups as figures. */

import type { OpenFollowUps } from '../follow-ups/follow-up.js';
import { countRow, type Figure, shareRow } from './figure.js';

export const followUpFigures = (counts: readonly OpenFollowUps[]): readonly Figure[] => [
  { id: 'follow-ups-open', rows: counts.map(({ department, kind, open }) => countRow(open, department, kind)) },
  { id: 'follow-ups-overdue', rows: counts.map(({ department, kind, open, overdue }) => shareRow(overdue, open, department, kind)) },
];
