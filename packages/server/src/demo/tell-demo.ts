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
  const api = `${url}/api/v1`;
  return [
    '',
    `地址 Address         ${url}`,
    `接口说明 Reference   ${api}/reference`,
    `密码 Password        ${password}   （所有演示用户 / every demo user）`,
    '用户 Users',
    ...users.map(({ login, name, roles }) => `  ${login.padEnd(20)} ${name} (${roles.join(', ')})`),
    '试一试 Try',
    `  curl ${api}/public/plans`,
    `  curl ${api}/public/draws`,
    ...(latest === undefined
      ? []
      : [
          `  curl -o bundle.zip ${api}/public/draws/${latest.id}/bundle.zip`,
          '  node_modules/.bin/double-random verify bundle.zip',
          `  curl ${api}/public/results`,
          `  curl ${api}/public/feed.atom`,
        ]),
    waiting === 0
      ? '  第二批任务各部门已确认：按 docs/service.md 准备、锁定、承诺、揭示、抽取 / The second batch is confirmed: take it to its draw as docs/service.md shows'
      : `  进行中的抽取 ${waiting} 项 / ${waiting} draws are under way`,
    '',
  ];
}
