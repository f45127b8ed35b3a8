/**
 * The draws of one task, round after round: a new entity directory, a draw made from it, and that draw voided. What is due is read from the database
 * alone, so whoever comes after somebody who vanished goes on where things stand, and asks again for whatever may have been done already.
 */

import { setTimeout as pause } from 'node:timers/promises';
import { commitmentOf, fromHex, toHex } from '@double-random/core';
import { askApplication } from '../../dist/acts/directories/ask-application.js';
import { openImport } from '../../dist/acts/directories/open-import.js';
import { receiveFile } from '../../dist/acts/directories/receive-file.js';
import { acceptShortage } from '../../dist/acts/draws/accept-shortage.js';
import { commit } from '../../dist/acts/draws/commit.js';
import { enterDigits } from '../../dist/acts/draws/enter-digits.js';
import { freezeDraw } from '../../dist/acts/draws/freeze.js';
import { hold } from '../../dist/acts/draws/hold.js';
import { prepare } from '../../dist/acts/draws/prepare.js';
import { reveal } from '../../dist/acts/draws/reveal.js';
import { approveVoiding, askToVoid } from '../../dist/acts/draws/void.js';
import type { Draw } from '../../dist/draws/draw.js';
import type { Service } from '../../dist/service.js';
import { findDirectory } from '../../dist/store/directories/directories.js';
import { type DirectoryImport, findOpenImport } from '../../dist/store/directories/imports.js';
import { drawsOfTask } from '../../dist/store/draws/draws.js';
import { findPreparation, type Preparation } from '../../dist/store/draws/preparations.js';
import { plannerOf } from '../directories/importing.js';
import { DEPARTMENTS, DIGITS, reviewerOf, secretOf } from '../draws/joint-draw.js';
import { valueIn } from '../support/outcome.js';
import type { DrawKind, Step } from './kinds.js';

const LOOK_AGAIN = 3;

const INITIATING = 'market';
const planner = plannerOf(INITIATING);

/** Versions of the entity directory before the first round. */
const BEFORE = 1;

const ENTITIES = 80;

/** The entity directory that an import makes: half of its firms change their address each time, and one in ten comes or goes. */
export function fileOf(version: number): string {
  const head = '统一社会信用代码,企业名称,行政区划代码,主体类型,经营状态,行业代码,信用风险等级,地址';
  const rows = Array.from({ length: ENTITIES }, (_, n) => n)
    .filter((n) => n % 10 !== 9 || (n + version) % 20 < 10)
    .map((n) => {
      const street = n % 2 === 0 ? `第${version}路` : '旧路';
      return `9133010600000${String(1000 + n)},企业${n},33010${6 + (n % 2)},企业,存续,C2710,${n % 4 === 0 ? 'B' : 'A'},${street}${n}号`;
    });
  return [head, ...rows, ''].join('\n');
}

async function* fileFor(version: number): AsyncGenerator<Buffer> {
  yield Buffer.from(fileOf(version));
}

async function latestDraw({ store }: Service, task: string): Promise<{ readonly draw: Draw | null; readonly attempts: number }> {
  const draws = await drawsOfTask(store.db, task);
  return { draw: draws.at(-1) ?? null, attempts: draws.length };
}

async function entityDirectory({ store }: Service): Promise<{ readonly version: number; readonly open: DirectoryImport | null }> {
  const directory = await findDirectory(store.db, INITIATING, 'entities');
  if (directory === null) throw new Error('no entity directory');
  return { version: directory.version, open: await findOpenImport(store.db, directory.id) };
}

/** The kind of act that is due. */
async function dueKind(service: Service, task: string): Promise<DrawKind> {
  const { draw, attempts } = await latestDraw(service, task);
  switch (draw?.state) {
    case 'frozen':
      return 'commit';
    case 'committed':
      return 'reveal';
    case 'revealed':
      return 'draw';
    case 'drawn':
      return 'void';
    default: {
      const { version } = await entityDirectory(service);
      return version === BEFORE + attempts ? 'import' : 'freeze';
    }
  }
}

async function goOnWithImport(service: Service, open: DirectoryImport | null, version: number): Promise<void> {
  const department = INITIATING;
  switch (open?.state) {
    case undefined:
      valueIn(await openImport(service, planner, { department, kind: 'entities', mode: 'replace', mapping: { idScheme: 'other' } }));
      return;
    case 'waiting':
      valueIn(await receiveFile(service, planner, { department, importId: open.id, name: 'entities.csv', content: fileFor(version + 1) }));
      return;
    case 'previewed':
      valueIn(await askApplication(service, planner, { department, importId: open.id, basedOn: version }));
      return;
    default:
      await pause(LOOK_AGAIN);
  }
}

async function makeImport(service: Service): Promise<void> {
  const before = await entityDirectory(service);
  for (let now = before; now.version === before.version; now = await entityDirectory(service)) {
    await goOnWithImport(service, now.open, before.version);
  }
}

async function ready(service: Service, id: string): Promise<Preparation> {
  for (;;) {
    const preparation = await findPreparation(service.store.db, id);
    if (preparation === null || preparation.state === 'failed') throw new Error('the preparation failed');
    if (preparation.state === 'ready') return preparation;
    await pause(LOOK_AGAIN);
  }
}

async function freezeIt(service: Service, task: string): Promise<void> {
  const { id, short } = await ready(service, valueIn(await prepare(service, planner, task)).id);
  for (const department of short) valueIn(await acceptShortage(service, plannerOf(department), id, department, '人员有限'));
  valueIn(await freezeDraw(service, planner, id));
}

async function commitAll(service: Service, { id, manifestHash }: Draw): Promise<void> {
  for (const department of DEPARTMENTS) {
    const commitment = commitmentOf(fromHex(manifestHash), department, secretOf(department));
    valueIn(await commit(service, plannerOf(department), { draw: id, department, commitment }));
  }
}

async function revealAll(service: Service, { id }: Draw): Promise<void> {
  for (const department of DEPARTMENTS) {
    valueIn(await reveal(service, plannerOf(department), { draw: id, department, secret: toHex(secretOf(department)) }));
  }
}

async function holdIt(service: Service, { id }: Draw): Promise<void> {
  for (const department of DEPARTMENTS) valueIn(await enterDigits(service, plannerOf(department), id, DIGITS));
  valueIn(await hold(service, planner, id));
}

async function voidIt(service: Service, { id }: Draw): Promise<void> {
  const [first, ...others] = DEPARTMENTS;
  valueIn(await askToVoid(service, reviewerOf(first), id, first, '重新抽取'));
  for (const department of others) valueIn(await approveVoiding(service, reviewerOf(department), id, department));
}

const ON_DRAW = { commit: commitAll, reveal: revealAll, draw: holdIt, void: voidIt } as const satisfies Partial<
  Record<DrawKind, (service: Service, draw: Draw) => Promise<void>>
>;

async function perform(service: Service, task: string, kind: DrawKind): Promise<void> {
  if (kind === 'import') return makeImport(service);
  if (kind === 'freeze') return freezeIt(service, task);
  const { draw } = await latestDraw(service, task);
  if (draw === null) throw new Error('no draw');
  return ON_DRAW[kind](service, draw);
}

/** What is due of the one task that there is: there is no choice. */
export async function dueDrawStep(service: Service): Promise<Step> {
  const { id: task }: { id: string } = await service.store.db('tasks').first('id');
  const kind = await dueKind(service, task);
  return { kind, perform: () => perform(service, task, kind) };
}
