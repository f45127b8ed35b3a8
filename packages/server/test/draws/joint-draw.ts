/** A small joint draw for tests: two departments, forty firms, from confirmed task to whatever stage a test wants. */

import { commitmentOf, fromHex, toHex } from '@double-random/core';
import { acceptShortage } from '../../dist/acts/draws/accept-shortage.js';
import { commit } from '../../dist/acts/draws/commit.js';
import { enterDigits } from '../../dist/acts/draws/enter-digits.js';
import { freezeDraw } from '../../dist/acts/draws/freeze.js';
import { hold } from '../../dist/acts/draws/hold.js';
import { makePreparation } from '../../dist/acts/draws/make-preparation.js';
import { prepare } from '../../dist/acts/draws/prepare.js';
import { reveal } from '../../dist/acts/draws/reveal.js';
import { acceptInvitation } from '../../dist/acts/tasks/accept-invitation.js';
import { approveTask } from '../../dist/acts/tasks/approve-task.js';
import { confirmTask } from '../../dist/acts/tasks/confirm-task.js';
import { draftTask } from '../../dist/acts/tasks/draft-task.js';
import { inviteDepartment } from '../../dist/acts/tasks/invite-department.js';
import { markPartReady } from '../../dist/acts/tasks/mark-part-ready.js';
import { preparePart } from '../../dist/acts/tasks/prepare-part.js';
import type { UserActor } from '../../dist/rights/actor.js';
import type { Service } from '../../dist/service.js';
import { findPreparation } from '../../dist/store/draws/preparations.js';
import { partsOf } from '../../dist/store/task-parts.js';
import { findTask } from '../../dist/store/tasks.js';
import type { TaskSettings } from '../../dist/tasks/settings.js';
import { addDepartments, imported, plannerOf, userOf } from '../directories/importing.js';
import { valueIn } from '../support/outcome.js';
import type { TestService } from '../support/service.js';

export const DEPARTMENTS = ['ecology', 'market'] as const;

/** Somebody else than the department's planner. */
export const reviewerOf = (department: string): UserActor => ({ ...userOf(department, 'reviewer'), id: `reviewer-of-${department}` });

export const DIGITS = '31415926535897932384626433832795028841971693';

const two = (n: number): string => String(n).padStart(2, '0');

const ENTITIES = [
  'id,name,category,state,region,industry,risk,address',
  ...Array.from(
    { length: 40 },
    (_, n) => `9133010600000000${two(n)},企业${two(n)},企业,存续,33010${6 + (n % 2)},C2710,${n % 4 === 0 ? 'B' : 'A'},某路${n}号`,
  ),
].join('\n');

/** An inspector directory: ids of a letter and two digits, every other one a leader. */
export const inspectorsOf = (department: string, prefix: string, count: number): string =>
  [
    'id,name,department,regions,certificateNumber,certificateValidTo,leader',
    ...Array.from(
      { length: count },
      (_, n) => `${prefix}${two(n)},${prefix}某${two(n)},${department},3301,${prefix}-${two(n)},2030-12-31,${n % 2 === 0 ? '是' : '否'}`,
    ),
  ].join('\n');

const itemsOf = (department: string, code: string): string => `code,name,department,category\n${code},检查,${department},类`;

/** Departments with their directories. @param inspectors how many each department has */
export async function addJointCity(service: Service, inspectors = 8): Promise<void> {
  await addDepartments(service, ...DEPARTMENTS);
  await imported(service, { department: 'market', kind: 'entities', mapping: { idScheme: 'other' }, file: ENTITIES });
  for (const [department, prefix, item] of [
    ['market', 'M', 'SC-01'],
    ['ecology', 'E', 'HB-01'],
  ] as const) {
    await imported(service, { department, kind: 'inspectors', file: inspectorsOf(department, prefix, inspectors) });
    await imported(service, { department, kind: 'items', file: itemsOf(department, item) });
  }
}

export const SETTINGS: TaskSettings = {
  asOf: '2026-11-02',
  period: { from: '2026-11-16', to: '2026-12-18' },
  filter: { region: ['3301'] },
  strata: { by: 'risk', rules: { A: { count: 6, reserve: 4 }, B: { count: 3, reserve: 2 } } },
  entropy: { kind: 'witnessed', description: '当众掷骰' },
  commitBy: '2026-11-03T08:00:00Z',
  revealBy: '2026-11-04T08:00:00Z',
};

export const PART = {
  checks: null,
  team: [
    { role: 'leader', name: '组长', requires: ['leader'], count: 1 },
    { role: 'member', name: '组员', requires: [], count: 1 },
  ],
  cap: 6,
  requires: [],
  inspectors: { kind: 'all' as const },
};

/** The items of each department's part. */
export const ITEMS: Readonly<Record<(typeof DEPARTMENTS)[number], readonly string[]>> = { market: ['SC-01'], ecology: ['HB-01'] };

/** A task of both departments, confirmed. @returns its id */
export async function confirmedTask(
  service: Service,
  settings: Partial<TaskSettings> = {},
  drawId = 'hz-test-001',
  items = ITEMS,
): Promise<string> {
  const planner = plannerOf('market');
  const task = valueIn(
    await draftTask(service, planner, {
      drawId,
      title: '联合双随机抽查（测试）',
      documentNumber: null,
      entityDirectory: null,
      source: { kind: 'ad-hoc', reason: '专项检查' },
      settings: { ...SETTINGS, ...settings },
    }),
  );
  valueIn(await inviteDepartment(service, planner, task, 'ecology'));
  const versionOf = async (department: string): Promise<number> =>
    (await partsOf(service.store.db, task)).find((part) => part.department === department)?.version ?? -1;
  const version = async (): Promise<number> => (await findTask(service.store.db, task))?.version ?? -1;
  valueIn(await acceptInvitation(service, plannerOf('ecology'), task, 'ecology', await version()));
  for (const department of ['market', 'ecology'] as const) {
    const by = plannerOf(department);
    valueIn(await preparePart(service, by, task, department, await versionOf(department), { ...PART, items: [...items[department]] }));
    valueIn(await markPartReady(service, by, task, department, await versionOf(department)));
  }
  valueIn(await approveTask(service, reviewerOf('market'), task, await version()));
  valueIn(await confirmTask(service, planner, task, await version(), []));
  return task;
}

/** Prepares a task and does the job behind it. @returns the preparation's id */
export async function prepared(service: TestService, task: string): Promise<string> {
  const { id } = valueIn(await prepare(service, plannerOf('market'), task));
  valueIn(
    await makePreparation(
      { id: 'job', kind: 'prepare-draw', department: 'market', askedBy: 'user', input: { preparation: id } },
      { service, progress: () => undefined, signal: new AbortController().signal },
    ),
  );
  return id;
}

/** A frozen draw; shortages that the forecast sees are accepted. @returns its id */
export async function frozenDraw(service: TestService, task: string): Promise<string> {
  const preparation = await prepared(service, task);
  for (const department of (await findPreparation(service.store.db, preparation))?.short ?? []) {
    valueIn(await acceptShortage(service, plannerOf(department), preparation, department, '人员有限'));
  }
  return valueIn(await freezeDraw(service, plannerOf('market'), preparation)).id;
}

/** A department's secret in tests. */
export const secretOf = (department: string): Uint8Array => new Uint8Array(32).fill(department.length);

/** Commits for departments that keep their secrets themselves. */
export async function committedBy(service: TestService, draw: string, manifestHash: string, departments: readonly string[]): Promise<void> {
  for (const department of departments) {
    const commitment = commitmentOf(fromHex(manifestHash), department, secretOf(department));
    valueIn(await commit(service, plannerOf(department), { draw, department, commitment }));
  }
}

export async function revealedBy(service: TestService, draw: string, departments: readonly string[]): Promise<void> {
  for (const department of departments) {
    valueIn(await reveal(service, plannerOf(department), { draw, department, secret: toHex(secretOf(department)) }));
  }
}

export async function witnessed(service: TestService, draw: string, digits = DIGITS): Promise<void> {
  for (const department of DEPARTMENTS) valueIn(await enterDigits(service, userOf(department, 'planner'), draw, digits));
}

/** A draw that has been held, with both departments' reveals and witnessed digits. */
export async function heldDraw(service: TestService, task: string, manifestHashOf: (draw: string) => Promise<string>): Promise<string> {
  const draw = await frozenDraw(service, task);
  await committedBy(service, draw, await manifestHashOf(draw), DEPARTMENTS);
  await revealedBy(service, draw, DEPARTMENTS);
  await witnessed(service, draw);
  valueIn(await hold(service, plannerOf('market'), draw));
  return draw;
}
