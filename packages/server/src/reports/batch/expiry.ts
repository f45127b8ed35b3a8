import type { Schedule } from '../../jobs/job.js';
import { dropExpired } from './batch-file.js';

const HOUR = 3600;

/** Files of batches hold names and addresses, and are not left lying. */
export const papersExpiry: Schedule = {
  name: 'papers-expiry',
  everySeconds: HOUR,
  run: dropExpired,
};
