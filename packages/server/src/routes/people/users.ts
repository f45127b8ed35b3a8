import { done } from '@double-random/core';
import { z } from 'zod';
import { CSV_TYPE, type CsvCell, csvFile } from '../../http/csv-file.js';
import { cursorOf, pageOf, pageQuery, readCursor } from '../../http/page.js';
import { only, route } from '../../http/route.js';
import { refused, type ServiceOutcome } from '../../problems/problems.js';
import { type Actor, departmentOf, owns, readsEverything } from '../../rights/actor.js';
import { managesAll } from '../../rights/managing.js';
import type { Connection } from '../../store/store.js';
import { findUser, foldLogin, listUsers, type User, type UserFilter } from '../../store/users.js';
import { departmentId } from './department-form.js';
import { role, shownUser, userForm, userPlace } from './user-form.js';

const ROWS_OF_A_PAGE = 500;

const readers = only(['system-admin', 'department-admin', 'auditor']);

const filterQuery = z.object({
  text: z.string().trim().min(1).max(100).optional().describe('A part of the login or the name'),
  role: role.optional(),
  department: departmentId.optional(),
  state: z.enum(['active', 'locked']).optional(),
});

const seesAll = (by: Actor): boolean => managesAll(by) || readsEverything(by);

/** What the caller may see of what is asked for: a department's administrator sees the department's users. */
function filterFor(by: Actor, { text, role: held, department, state }: z.output<typeof filterQuery>): ServiceOutcome<UserFilter> {
  if (department !== undefined && !seesAll(by) && !owns(by, department)) return refused('not-yours', { department });
  const seen = department ?? (seesAll(by) ? null : departmentOf(by));
  return done({ search: text ?? null, role: held ?? null, department: seen, state: state ?? null });
}

const HEADER = ['登录名 login', '姓名 name', '部门 department', '角色 roles', '名录人员 inspector', '状态 state', '上次登录 last sign-in'];

const cellsOf = (user: User): CsvCell[] => [
  user.login,
  user.name,
  user.department,
  user.roles.join(' '),
  user.inspector,
  user.lockedAt === null ? 'active' : 'locked',
  user.signedInAt,
];

async function rowsOf(db: Connection, filter: UserFilter, after: string | null = null): Promise<CsvCell[][]> {
  const users = await listUsers(db, filter, after, ROWS_OF_A_PAGE);
  const last = users.length < ROWS_OF_A_PAGE ? undefined : users.at(-1);
  const rows = users.map(cellsOf);
  return last === undefined ? rows : [...rows, ...(await rowsOf(db, filter, foldLogin(last.login)))];
}

export const userRoutes = [
  route({
    method: 'GET',
    path: '/api/v1/users',
    tag: 'people',
    who: readers,
    summary: {
      zh: '用户列表：部门管理员看本部门，系统管理员和审计员看全部',
      en: 'Users: of the own department, or all for system administrators and auditors',
    },
    query: pageQuery.extend(filterQuery.shape),
    answer: { status: 200, kind: 'json', schema: pageOf(userForm) },
    codes: ['not-yours', 'bad-cursor'],
    handle: async ({ query: { limit, after, ...asked }, by }, { store }) => {
      const filter = filterFor(by, asked);
      if (!filter.ok) return filter;
      const key = after === undefined ? null : readCursor(after, z.tuple([z.string()]));
      if (after !== undefined && key === null) return refused('bad-cursor');
      const users = await listUsers(store.db, filter.value, key?.[0] ?? null, limit + 1);
      const last = users.length > limit ? users[limit - 1] : undefined;
      return done({
        body: { items: users.slice(0, limit).map(shownUser), next: last === undefined ? null : cursorOf([foldLogin(last.login)]) },
      });
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/users.csv',
    tag: 'people',
    who: readers,
    summary: { zh: '导出用户列表（CSV）', en: 'The list of users as CSV' },
    query: filterQuery,
    answer: { status: 200, kind: 'file', types: [CSV_TYPE] },
    codes: ['not-yours'],
    handle: async ({ query, by }, { store }) => {
      const filter = filterFor(by, query);
      return filter.ok ? done(csvFile('users.csv', HEADER, await rowsOf(store.db, filter.value))) : filter;
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/users/:id',
    tag: 'people',
    who: readers,
    summary: { zh: '一个用户', en: 'One user' },
    params: userPlace,
    answer: { status: 200, kind: 'json', schema: userForm },
    codes: ['not-found'],
    handle: async ({ params, by }, { store }) => {
      const user = await findUser(store.db, params.id);
      const sees = user !== null && (seesAll(by) || (user.department !== null && owns(by, user.department)));
      return sees ? done({ body: shownUser(user) }) : refused('not-found');
    },
  }),
];
