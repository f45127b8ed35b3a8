/** All migrations, in order. */

import { audit } from './0001-audit.js';
import { jobs } from './0002-jobs.js';
import { people } from './0003-people.js';
import { directories } from './0004-directories.js';
import { plans } from './0005-plans.js';
import { tasks } from './0006-tasks.js';
import { draws } from './0007-draws.js';
import { visits } from './0008-visits.js';
import { schedule } from './0009-schedule.js';
import { records } from './0010-records.js';
import { publications } from './0011-publications.js';
import { followUps } from './0012-follow-ups.js';
import { exchange } from './0013-exchange.js';
import { publicResults } from './0014-public-results.js';
import { statistics } from './0015-statistics.js';
import { teamsThatWent } from './0016-teams-that-went.js';
import { drawnEntities } from './0017-drawn-entities.js';
import type { Migration } from './migration.js';

export const MIGRATIONS: readonly Migration[] = [
  audit,
  jobs,
  people,
  directories,
  plans,
  tasks,
  draws,
  visits,
  schedule,
  records,
  publications,
  followUps,
  exchange,
  publicResults,
  statistics,
  teamsThatWent,
  drawnEntities,
];
