/** Jobs of the demo are done at once, before the service takes any: so the demo is whole when its address is printed. */

import type { JobFacts, JobHandler, JobKind } from '../jobs/job.js';
import type { Service } from '../service.js';
import { granted } from './granted.js';

/** @param id of the job that an act asked for, where the handler looks at it */
export async function doJob(service: Service, handler: JobHandler, kind: JobKind, input: JobFacts, id = 'demo'): Promise<void> {
  const job = { id, kind, department: null, askedBy: 'demo', input };
  granted(await handler(job, { service, progress: () => undefined, signal: new AbortController().signal }));
}
