/** The demo's inspections: the first batch is dispatched and scheduled, and the first of its visits are recorded, reviewed and published. */

import { publish } from '../acts/publications/publish.js';
import { reviewPart } from '../acts/publications/review-part.js';
import { arrive } from '../acts/records/arrive.js';
import { enterPart } from '../acts/records/enter-part.js';
import { submit } from '../acts/records/submit.js';
import { askSchedule } from '../acts/visits/ask-schedule.js';
import { dispatch } from '../acts/visits/dispatch.js';
import { makeSchedule } from '../acts/visits/make-schedule.js';
import { calendarOf } from '../calendar/calendar-of.js';
import { momentOf } from '../outside/outside.js';
import { dayInChina } from '../plans/year.js';
import type { SentRecord } from '../records/submission.js';
import { CURRENT_CODE_TABLE } from '../results/code-table.js';
import type { UserActor } from '../rights/actor.js';
import type { Service } from '../service.js';
import { dispatchedItems } from '../store/visits/dispatched-items.js';
import { inspectorNames } from '../store/visits/inspector-names.js';
import { inspectorsOfVisit } from '../store/visits/visit-inspectors.js';
import { partsOfVisit } from '../store/visits/visit-parts.js';
import { visitsOfDraw } from '../store/visits/visits.js';
import type { Visit } from '../visits/visit.js';
import { granted } from './granted.js';
import { doJob } from './job.js';
import { type DemoCast, demoInspector } from './people.js';

/** The first visits of the schedule: two are published, the third waits for its review. */
const RECORDED = 3;
const PUBLISHED = 2;

/** Working days that an order to correct gives. */
const CORRECTION_DAYS = 10;

const bySchedule = (a: Visit, b: Visit): number => {
  const [left, right] = [a, b].map(({ date, start, entity }) => `${date ?? '~'} ${start ?? ''} ${entity}`) as [string, string];
  return left < right ? -1 : 1;
};

/** Who records for each department: whoever holds the first place that is held. `null`: a department has nobody there. */
async function recordersOf({ store: { db } }: Service, { id }: Visit): Promise<ReadonlyMap<string, string> | null> {
  const places = await inspectorsOfVisit(db, id);
  const recorders = new Map<string, string>();
  for (const { department, inspector } of places)
    if (inspector !== null && !recorders.has(department)) recorders.set(department, inspector);
  return (await partsOfVisit(db, id)).every(({ department }) => recorders.has(department)) ? recorders : null;
}

/** The same UUID form as a phone makes. */
function phoneId(service: Service): string {
  const bytes = Buffer.from(service.outside.random(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const CLEAN = { result: 'no-problem', finding: '', disposition: 'none', correctBy: null } as const;

/** What is found at the second visit by its first department. */
const problemFound = (correctBy: string) =>
  ({ result: 'ordered-to-correct', finding: '公示信息未及时更新，当场责令改正', disposition: 'order-to-correct', correctBy }) as const;

/** An inspector goes there, records every item of the department, and enters its part. */
async function inspect(service: Service, by: UserActor, visit: Visit, department: string, found: Partial<SentRecord>): Promise<void> {
  const madeAt = momentOf(service.outside.now());
  granted(await arrive(service, by, visit.id, { arrivedAt: madeAt, certificate: 'shown', code: 'shown' }));
  const items = await dispatchedItems(service.store.db, visit.draw, department);
  const records = items.map(
    ({ item }, n): SentRecord => ({
      id: phoneId(service),
      visit: visit.id,
      item,
      device: 'demo',
      codeTable: CURRENT_CODE_TABLE,
      method: 'on-site',
      madeAt,
      replaces: [],
      attachments: [],
      ...CLEAN,
      ...(n === 0 ? found : {}),
    }),
  );
  for (const taking of granted(await submit(service, by, records))) granted(taking);
  granted(await enterPart(service, by, { visit: visit.id, department, endedOn: dayInChina(madeAt) }));
}

async function pass(service: Service, cast: DemoCast, visit: string): Promise<void> {
  for (const { department, version } of await partsOfVisit(service.store.db, visit)) {
    const by = cast(`${department}-reviewer`);
    granted(await reviewPart(service, by, { visit, department, decision: 'pass', reason: null, version }));
  }
}

/** Dispatches and schedules a drawn task, and takes its first visits as far as published. */
export async function inspectDemoTask(service: Service, cast: DemoCast, password: string, task: string, initiating: string): Promise<void> {
  const { db } = service.store;
  const planner = cast(`${initiating}-planner`);
  const { draw } = granted(await dispatch(service, planner, task));
  const { job } = granted(await askSchedule(service, planner, task, {}));
  await doJob(service, makeSchedule, 'schedule-visits', { task }, job);

  const today = dayInChina(momentOf(service.outside.now()));
  const problem = problemFound((await calendarOf(db)).addWorkingDays(today, CORRECTION_DAYS));
  let recorded = 0;
  for (const visit of [...(await visitsOfDraw(db, draw))].sort(bySchedule)) {
    const recorders = recorded < RECORDED ? await recordersOf(service, visit) : null;
    if (recorders === null) continue;
    recorded += 1;
    for (const [department, inspector] of recorders) {
      const name = (await inspectorNames(db, [visit.id], department))(visit.id, inspector)?.name ?? inspector;
      const by = await demoInspector(service, { department, inspector, name }, password);
      await inspect(service, by, visit, department, recorded === 2 && department === initiating ? problem : {});
    }
    if (recorded > PUBLISHED) continue;
    await pass(service, cast, visit.id);
    granted(await publish(service, cast(`${initiating}-reviewer`), visit.id));
  }
}
