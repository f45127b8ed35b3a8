import { readFileSync } from 'node:fs';
import test from 'ava';
import { z } from 'zod';
import { RECORDS_CODES } from '../../dist/problems/records.js';
import { faultsOf } from '../../dist/records/faults.js';
import { REPORT_KINDS } from '../../dist/records/report.js';
import { ROUTES } from '../../dist/routes/all.js';
import { sentArrival, sentRecord, sentReport } from '../../dist/routes/records/forms.js';

const DOCS = readFileSync(new URL('../../../../docs/records.md', import.meta.url), 'utf8');

/** The example of this name in docs/records.md. */
function exampleOf(name: string): unknown {
  const [, text = ''] = new RegExp(`\`\`\`json ${name}\\n(.*?)\`\`\``, 's').exec(DOCS) ?? [];
  return JSON.parse(text);
}

test('the examples of docs/records.md are what the routes take', (t) => {
  t.true(sentArrival.safeParse(exampleOf('arrival')).success);
  t.true(sentReport.safeParse(exampleOf('report')).success);
  const { submissions } = z.strictObject({ submissions: z.array(sentRecord) }).parse(exampleOf('submissions'));
  t.deepEqual(submissions.flatMap(faultsOf), []);
});

test('the addresses, kinds and codes that docs/records.md names exist', (t) => {
  const paths = new Set(ROUTES.map(({ path }) => path.replaceAll(/:\w+/g, '{}')));
  const named = [...DOCS.matchAll(/\/api\/v1\/[a-z/{}0-9-]*[a-z}]/g)].map(([path]) => path.replaceAll(/\{\w+\}/g, '{}'));
  t.true(named.length > 10);
  t.deepEqual(
    named.filter((path) => !paths.has(path)),
    [],
  );
  for (const kind of REPORT_KINDS) t.true(DOCS.includes(`\`${kind}\``), kind);
  for (const code of [
    'part-closed',
    'part-incomplete',
    'entity-recorded',
    'submission-id-used',
    'record-faulty',
    'arrival-noted',
  ] as const) {
    t.true(code in RECORDS_CODES && DOCS.includes(`\`${code}\``), code);
  }
});
