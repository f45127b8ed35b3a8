/** Loads the demo city into an empty database: people, directories, the year's plan, a draw that was held and a task to try. */

import { addDepartment } from '../acts/people/add-department.js';
import { systemActor } from '../rights/actor.js';
import type { Service } from '../service.js';
import type { DemoSettings } from '../settings.js';
import { listDepartments } from '../store/departments.js';
import { listUsers } from '../store/users.js';
import { publishDemoPlan } from './annual-plan.js';
import { readDemoCity } from './city.js';
import { importDemoFile } from './directories.js';
import { granted } from './granted.js';
import { inspectDemoTask } from './inspections.js';
import { confirmDemoTask, drawDemoTask, periodFrom, prepareDemoTask } from './joint-task.js';
import { addDemoUsers, demoUsers } from './people.js';

const EVERYBODY = { search: null, role: null, department: null, state: null } as const;

/** Whether nobody has used the database yet. */
async function isEmpty({ store: { db } }: Service): Promise<boolean> {
  return (await listDepartments(db)).length === 0 && (await listUsers(db, EVERYBODY, null, 1)).length === 0;
}

/** @returns whether it was loaded: never into a database that somebody uses */
export async function loadDemo(service: Service, { folder, password }: DemoSettings, tell: (line: string) => void): Promise<boolean> {
  if (!(await isEmpty(service))) return false;
  const city = await readDemoCity(folder);
  const { departments } = city.plan;
  tell('载入演示城市：部门与用户 / Loading the demo city: departments and users');
  for (const { id, name, nameEn } of departments) {
    granted(await addDepartment(service, systemActor('demo'), { id, name, nameEn: nameEn ?? name }));
  }
  const cast = await addDemoUsers(service, demoUsers(departments), password);
  for (const { id } of departments) {
    for (const file of city.filesOf(id)) {
      tell(`  ${id}: ${file.name}`);
      await importDemoFile(service, cast(`${id}-planner`), city.mapping, file);
    }
  }
  const year = Number(periodFrom(service.outside.now()).from.slice(0, 'YYYY'.length));
  tell('年度计划：起草、确认、审核、审议、公布 / Annual plan: drafted, confirmed, reviewed, approved, published');
  const titles = [`${year}年跨部门联合双随机抽查（第一批）`, `${year}年跨部门联合双随机抽查（第二批）`] as const;
  const [first = '', second = ''] = await publishDemoPlan(service, cast, city.plan, { year, titles });
  tell('第一批：锁定、承诺、揭示、抽取 / First batch: frozen, committed, revealed, drawn');
  const hours = { commit: 1, reveal: 2 };
  const held = await confirmDemoTask(service, cast, city.plan, { drawId: `demo-${year}-001`, title: titles[0], planned: first, hours });
  await drawDemoTask(service, cast, city.plan, await prepareDemoTask(service, cast, city.plan, held));
  tell(
    '第一批：派发、排期，最初几次检查已录入、审核、公示 / First batch: dispatched and scheduled, its first visits recorded, reviewed, published',
  );
  await inspectDemoTask(service, cast, password, held, departments[0]?.id ?? '');
  tell('第二批：各部门已确认，待准备 / Second batch: confirmed by all, ready for you');
  const open = { commit: 24, reveal: 48 };
  await confirmDemoTask(service, cast, city.plan, { drawId: `demo-${year}-002`, title: titles[1], planned: second, hours: open });
  return true;
}
