/** What to try, for whoever has just started the demo. */

import type { Service } from '../service.js';
import { listDepartments } from '../store/departments.js';
import { drawsUnderWay, listDraws } from '../store/draws/draws.js';
import { listUsers } from '../store/users.js';
import { demoUsers } from './people.js';

const INSPECTORS = { search: null, role: 'inspector', department: null, state: null } as const;

/** The lines that are printed when the service listens. @param url where it listens */
export async function tellDemo({ store: { db } }: Service, password: string, url: string): Promise<readonly string[]> {
  const departments = await listDepartments(db);
  const users = [...demoUsers(departments), ...(await listUsers(db, INSPECTORS, null, 1))];
  const [latest] = await listDraws(db, { state: 'drawn', limit: 1 });
  const waiting = (await drawsUnderWay(db)).length;
  return [
    '',
    `公众网站 Portal      ${url}/`,
    `部门工作台 Console   ${url}/console/`,
    `接口说明 Reference   ${url}/api/v1/reference`,
    `密码 Password        ${password}   （所有演示用户 / every demo user）`,
    '用户 Users',
    ...users.map(({ login, name, roles }) => `  ${login.padEnd(20)} ${name} (${roles.join(', ')})`),
    '试一试 Try',
    ...(latest === undefined
      ? []
      : [
          `  ${url}/verify?draw=${latest.id}   在浏览器里核验第一批抽取 / verify the first draw in the browser`,
          `  curl -o bundle.zip ${url}/api/v1/public/draws/${latest.id}/bundle.zip && node_modules/.bin/double-random verify bundle.zip`,
        ]),
    waiting === 0
      ? `  第二批任务各部门已确认：以 market-planner 登录工作台，带到抽取 / The second batch is confirmed: sign in to the console as market-planner and take it to its draw`
      : `  进行中的抽取 ${waiting} 项 / ${waiting} draws are under way`,
    '',
  ];
}
