/** Prints the URL of a PostgreSQL server for programs beside the tests; it goes when standard input ends. */

import { once } from 'node:events';
import { postgresServer } from './postgres.js';

process.stdout.write(`${await postgresServer()}\n`);
process.stdin.resume();
await once(process.stdin, 'end');
