/** Of directories and draws. */

import { type Agreement, type Facts, lineOf, recorded, standing } from './agreement.js';

const importsIn = (what: string, event: string, states: readonly string[]): Agreement => ({
  what,
  recorded: recorded([event]),
  standing: standing('directory_imports', ['id'], (query) => query.whereIn('state', states)),
});

const drawsWith = (what: string, event: string, column: string): Agreement => ({
  what,
  recorded: recorded([event]),
  standing: standing('draws', ['id'], (query) => query.whereNotNull(column)),
});

/** Imports are neither discarded nor replaced by these rounds, and preparations never removed, so that all of them still stand. */
export const DRAW_AGREEMENTS: readonly Agreement[] = [
  importsIn('imports', 'import.opened', ['waiting', 'reading', 'previewed', 'applying', 'applied']),
  importsIn('files received', 'import.received', ['reading', 'previewed', 'applying', 'applied']),
  importsIn('previews', 'import.previewed', ['previewed', 'applying', 'applied']),
  importsIn('applications', 'import.application', ['applying', 'applied']),
  {
    what: 'directory versions',
    recorded: recorded(['directory.changed'], 'version', 'rows', 'hash', 'import'),
    standing: async (db) => {
      const rows: Facts[] = await db('directory_versions as v')
        .join('directories as d', 'd.id', 'v.directory')
        .select('d.department', 'd.kind', 'v.number', 'v.rows', 'v.hash', 'v.import');
      return rows.map((row) => lineOf([`${row['department']}/${row['kind']}`, row['number'], row['rows'], row['hash'], row['import']]));
    },
  },
  { what: 'preparations', recorded: recorded(['preparation.asked'], 'task'), standing: standing('preparations', ['id', 'task_id']) },
  {
    what: 'ready preparations',
    recorded: recorded(['preparation.ready'], 'manifestHash'),
    standing: standing('preparations', ['id', 'manifest_hash'], (query) => query.where({ state: 'ready' })),
  },
  {
    what: 'draws',
    recorded: recorded(['draw.frozen'], 'task', 'attempt', 'manifestHash', 'preparation'),
    standing: standing('draws', ['id', 'task_id', 'attempt', 'manifest_hash', 'preparation_id']),
  },
  {
    what: 'commitments',
    recorded: recorded(['draw.committed'], 'department', 'commitment'),
    standing: standing('commitments', ['draw_id', 'department', 'commitment']),
  },
  drawsWith('closed lists of commitments', 'draw.commitments-closed', 'commitments_closed_at'),
  { what: 'reveals', recorded: recorded(['draw.revealed'], 'department'), standing: standing('reveals', ['draw_id', 'department']) },
  drawsWith('closed lists of reveals', 'draw.reveals-closed', 'reveals_closed_at'),
  {
    what: 'readings of witnesses',
    recorded: recorded(['draw.witness-entered'], 'reading'),
    standing: standing('witness_entries', ['draw_id', 'reading']),
  },
  drawsWith('entropies', 'draw.entropy-entered', 'entropy_at'),
  {
    what: 'results',
    recorded: recorded(['draw.held'], 'resultHash', 'seedHash'),
    standing: standing('draws', ['id', 'result_hash', 'seed_hash'], (query) => query.whereNotNull('drawn_at')),
  },
  {
    what: 'requests to void',
    recorded: recorded(['draw.voiding-asked'], 'reason'),
    standing: standing('voidings', ['draw_id', 'reason']),
  },
  {
    what: 'approvals to void',
    recorded: recorded(['draw.voiding-approved'], 'department'),
    standing: standing('voiding_approvals', ['draw_id', 'department']),
  },
  {
    what: 'voided draws',
    recorded: recorded(['draw.voided'], 'task'),
    standing: standing('draws', ['id', 'task_id'], (query) => query.where({ state: 'voided' })),
  },
  {
    what: 'events of draws',
    recorded: recorded(['draw.event-recorded'], 'number'),
    standing: standing('draw_events', ['draw_id', 'number']),
  },
];
