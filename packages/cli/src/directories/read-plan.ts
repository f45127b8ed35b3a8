/** A plan file. */

import { basename } from 'node:path';
import { failedAll, type Outcome } from '@double-random/core';
import { explainPlan, type Plan, parsePlan } from '@double-random/directories';
import { type Finding, findings } from '../finding.js';
import { readGivenText } from '../machine/given-file.js';

export async function readPlan(path: string): Promise<Outcome<Plan, Finding>> {
  const text = await readGivenText(path);
  if (!text.ok) return text;
  const plan = parsePlan(text.value, basename(path));
  return plan.ok ? plan : failedAll(findings(plan.problems, explainPlan));
}
