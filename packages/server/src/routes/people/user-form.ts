/** A user as the API takes and shows it. */

import { isCode } from '@double-random/core';
import { z } from 'zod';
import { isLogin } from '../../rights/login.js';
import { ROLES } from '../../rights/role.js';
import type { User } from '../../store/users.js';
import { departmentId, nameText, versioned } from './department-form.js';

/** A login that can be given to somebody. */
const newLogin = z.string().refine(isLogin, { error: '2–64: 0-9 A-Z a-z . _ @ -；不能是手机号或身份证号 / no phone or ID number' });

/** Longer than any password that is taken, so that rules about its length are told in their own words. */
export const givenPassword = z.string().min(1).max(1024);

export const role = z.enum(ROLES);

const roles = z.array(role).max(ROLES.length);

const inspector = z.string().refine(isCode, { error: '0-9 A-Z a-z . _ -, 1–64' });

export const userForm = z.object({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  department: z.string().nullable(),
  roles,
  inspector: z.string().nullable(),
  state: z.enum(['active', 'locked']),
  signsInBy: z.enum(['password', 'oidc']),
  mustChangePassword: z.boolean(),
  version: z.number().int(),
  addedAt: z.string(),
  lockedAt: z.string().nullable(),
  signedInAt: z.string().nullable(),
});

export const newUser = z.strictObject({
  login: newLogin,
  name: nameText,
  department: departmentId.nullable().default(null),
  roles,
  inspector: inspector.nullable().default(null),
  password: givenPassword.nullable().default(null),
});

export const userChange = versioned.extend({
  name: nameText.optional(),
  department: departmentId.nullable().optional(),
  roles: roles.optional(),
  inspector: inspector.nullable().optional(),
});

export const userPlace = z.object({ id: z.string().max(64) });

export const shownUser = ({ oneTimeUntil, issuer, ...user }: User): z.input<typeof userForm> => ({
  ...user,
  roles: [...user.roles],
  state: user.lockedAt === null ? 'active' : 'locked',
  signsInBy: issuer === null ? 'password' : 'oidc',
  mustChangePassword: oneTimeUntil !== null,
});
