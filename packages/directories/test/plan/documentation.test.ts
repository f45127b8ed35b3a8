import { readFileSync } from 'node:fs';
import { EXCLUSION_WORDS, explainPlan, INSPECTOR_WORDS, parsePlan } from '@double-random/directories';
import test from 'ava';

const page = readFileSync(new URL('../../../../docs/plan-file.md', import.meta.url), 'utf8');

test('the example of docs/plan-file.md is a plan', (t) => {
  const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? [];
  const outcome = parsePlan(example, 'plan-file.md');
  t.deepEqual(outcome.ok ? [] : outcome.problems.map((problem) => explainPlan(problem, 'en')), []);
  t.is(outcome.ok ? outcome.value.drawId : '', 'hz-2026-joint-001');
});

test('docs/plan-file.md names every reason', (t) => {
  for (const reason of [...Object.keys(EXCLUSION_WORDS), ...Object.keys(INSPECTOR_WORDS)]) t.true(page.includes(`\`${reason}\``), reason);
});
