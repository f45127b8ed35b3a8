/** A QR code as filled squares. */

import { create } from 'qrcode';

/** Dark modules of one row that touch, as one rectangle; in modules. */
export interface DarkRun {
  readonly row: number;
  readonly column: number;
  readonly length: number;
}

export interface QrCode {
  readonly size: number;
  readonly runs: readonly DarkRun[];
}

export function qrCode(payload: string): QrCode {
  const { modules } = create(payload, { errorCorrectionLevel: 'M' });
  const runs: DarkRun[] = [];
  for (let row = 0; row < modules.size; row++) {
    let start = -1;
    for (let column = 0; column <= modules.size; column++) {
      const dark = column < modules.size && modules.get(row, column) === 1;
      if (dark && start < 0) start = column;
      if (!dark && start >= 0) {
        runs.push({ row, column: start, length: column - start });
        start = -1;
      }
    }
  }
  return { size: modules.size, runs };
}
