/** A plan file. */

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { failed, type Outcome } from '@double-random/core';
import { explainPlan, type Plan, parsePlan } from '@double-random/directories';
import { type Finding, findings } from '../finding.js';
import { reading } from '../machine/file-errors.js';

export async function readPlan(path: string): Promise<Outcome<Plan, Finding>> {
  const text = await reading(path, () => readFile(path, 'utf8'));
  if (!text.ok) return text;
  const plan = parsePlan(text.value, basename(path));
  return plan.ok ? plan : failed(...findings(plan.problems, explainPlan));
}
