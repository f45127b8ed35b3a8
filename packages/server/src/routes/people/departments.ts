import { done } from '@double-random/core';
import { z } from 'zod';
import { addDepartment } from '../../acts/people/add-department.js';
import { changeDepartment } from '../../acts/people/change-department.js';
import { closeDepartment } from '../../acts/people/close-department.js';
import { openDepartment } from '../../acts/people/open-department.js';
import { everybody, only, route, signedIn } from '../../http/route.js';
import { refused } from '../../problems/problems.js';
import { findDepartment, listDepartments } from '../../store/departments.js';
import { departmentChange, departmentForm, departmentPlace, newDepartment, publicDepartmentForm, versioned } from './department-form.js';

const PUBLIC_CACHE = 'public, max-age=60';

const systemAdmin = only(['system-admin']);

export const departmentRoutes = [
  route({
    method: 'GET',
    path: '/api/v1/public/departments',
    tag: 'public',
    who: everybody,
    summary: { zh: '参与部门名单', en: 'The departments that take part' },
    answer: { status: 200, kind: 'json', schema: z.object({ items: z.array(publicDepartmentForm) }) },
    handle: async (_call, { store }) => done({ body: { items: await listDepartments(store.db) }, cache: PUBLIC_CACHE }),
  }),
  route({
    method: 'GET',
    path: '/api/v1/departments',
    tag: 'people',
    who: signedIn,
    summary: { zh: '全部部门（含已停用）', en: 'All departments, closed ones too' },
    answer: { status: 200, kind: 'json', schema: z.object({ items: z.array(departmentForm) }) },
    handle: async (_call, { store }) => done({ body: { items: await listDepartments(store.db) } }),
  }),
  route({
    method: 'GET',
    path: '/api/v1/departments/:id',
    tag: 'people',
    who: signedIn,
    summary: { zh: '一个部门', en: 'One department' },
    params: departmentPlace,
    answer: { status: 200, kind: 'json', schema: departmentForm },
    codes: ['not-found'],
    handle: async ({ params }, { store }) => {
      const department = await findDepartment(store.db, params.id);
      return department === null ? refused('not-found') : done({ body: department });
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/departments',
    tag: 'people',
    who: systemAdmin,
    summary: { zh: '新增部门', en: 'Add a department' },
    body: { kind: 'json', schema: newDepartment },
    answer: { status: 201, kind: 'json', schema: departmentForm },
    codes: ['department-id-taken'],
    handle: async ({ body, by }, service) => {
      const added = await addDepartment(service, by, body);
      return added.ok ? done({ body: added.value }) : added;
    },
  }),
  route({
    method: 'PATCH',
    path: '/api/v1/departments/:id',
    tag: 'people',
    who: systemAdmin,
    summary: { zh: '修改部门名称', en: 'Change the names of a department' },
    params: departmentPlace,
    body: { kind: 'json', schema: departmentChange },
    answer: { status: 200, kind: 'json', schema: departmentForm },
    codes: ['not-found', 'changed-meanwhile'],
    handle: async ({ params, body, by }, service) => {
      const changed = await changeDepartment(service, by, params.id, body);
      return changed.ok ? done({ body: changed.value }) : changed;
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/departments/:id/close',
    tag: 'people',
    who: systemAdmin,
    summary: {
      zh: '停用部门：其用户和令牌不能再进入，已有内容仍可查阅',
      en: 'Close a department: its users and tokens are let in no more; what it did stays readable',
    },
    params: departmentPlace,
    body: { kind: 'json', schema: versioned },
    answer: { status: 200, kind: 'json', schema: departmentForm },
    codes: ['not-found', 'changed-meanwhile', 'not-on-yourself', 'last-system-admin'],
    handle: async ({ params, body, by }, service) => {
      const closed = await closeDepartment(service, by, params.id, body.version);
      return closed.ok ? done({ body: closed.value }) : closed;
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/departments/:id/open',
    tag: 'people',
    who: systemAdmin,
    summary: { zh: '恢复已停用的部门', en: 'Open a closed department again' },
    params: departmentPlace,
    body: { kind: 'json', schema: versioned },
    answer: { status: 200, kind: 'json', schema: departmentForm },
    codes: ['not-found', 'changed-meanwhile'],
    handle: async ({ params, body, by }, service) => {
      const opened = await openDepartment(service, by, params.id, body.version);
      return opened.ok ? done({ body: opened.value }) : opened;
    },
  }),
];
