/** How many draws there were. */

import { countRow, type Figure } from '../figure.js';

export const drawFigures = ({ held, voided }: { readonly held: number; readonly voided: number }): readonly Figure[] => [
  { id: 'draws-held', rows: [countRow(held)] },
  { id: 'draws-voided', rows: [countRow(voided)] },
];
