/** The commands, in the order of a draw. */

import type { CommandForm } from '../command.js';
import { commitForm } from './commit.js';
import { drawForm } from './draw.js';
import { eventForm } from './event.js';
import { forecastForm } from './forecast.js';
import { freezeForm } from './freeze.js';
import { healthForm } from './health.js';
import { importForm } from './import.js';
import { proveForm } from './prove.js';
import { reportForm } from './report.js';
import { revealForm } from './reveal.js';
import { verifyForm } from './verify.js';

export const COMMANDS: readonly CommandForm[] = [
  importForm,
  healthForm,
  freezeForm,
  forecastForm,
  commitForm,
  revealForm,
  drawForm,
  eventForm,
  verifyForm,
  proveForm,
  reportForm,
];
