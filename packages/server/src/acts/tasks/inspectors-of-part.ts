/** The inspectors in active service whom a department's part lets be drawn. */

import { done } from '@double-random/core';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { directoryHead } from '../../store/directories/directories.js';
import { recordsAt } from '../../store/directories/records-at.js';
import type { Connection } from '../../store/store.js';
import { mayBeDrawn } from '../../tasks/inspector-choice.js';
import type { InspectorChoice } from '../../tasks/settings.js';
import type { Readiness } from '../../tasks/task.js';

/** What the department's directories hold now; refused without a single inspector, or when the choice names one who is not there. */
export async function readInspectors(
  db: Connection,
  department: string,
  choice: InspectorChoice,
): Promise<ServiceOutcome<Omit<Readiness, 'at'>>> {
  const inspectors = await directoryHead(db, department, 'inspectors');
  if (inspectors === null) return refused('no-inspectors', { department });
  const unknown = new Set(choice.kind === 'all' ? [] : choice.ids);
  const allowed = mayBeDrawn(choice);
  let count = 0;
  for await (const page of recordsAt(db, 'inspectors', department, inspectors.version)) {
    for (const { id, state } of page) {
      unknown.delete(id);
      if (state === 'active' && allowed(id)) count += 1;
    }
  }
  const [first] = unknown;
  if (first !== undefined) return refused('unknown-inspectors', { count: unknown.size, first });
  if (count === 0) return refused('no-inspectors', { department });
  const recusals = await directoryHead(db, department, 'recusals');
  return done({ inspectorsVersion: inspectors.version, recusalsVersion: recusals?.version ?? null, inspectors: count });
}
