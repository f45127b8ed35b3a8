/** Users and their roles. */

import { ROLES, type Role } from '../rights/role.js';
import { whereContains } from './like.js';
import type { Connection, Transaction } from './store.js';

export interface User {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  /** `null`: belongs to none. */
  readonly department: string | null;
  /** Id in the department's directory of inspectors, for those who are one. */
  readonly inspector: string | null;
  /** In the order of `ROLES`. */
  readonly roles: readonly Role[];
  readonly version: number;
  readonly addedAt: string;
  /** Since when the user cannot sign in; `null`: can. */
  readonly lockedAt: string | null;
  readonly signedInAt: string | null;
  /** Until when the password that an administrator gave lets in, to change it; `null`: the password is the user's own, or there is none. */
  readonly oneTimeUntil: string | null;
  /** Who vouches for the user, where that is an identity provider. */
  readonly issuer: string | null;
}

interface UserRow {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly department: string | null;
  readonly inspector: string | null;
  readonly version: number;
  readonly added_at: string;
  readonly locked_at: string | null;
  readonly signed_in_at: string | null;
  readonly one_time_until: string | null;
  readonly issuer: string | null;
}

const COLUMNS = [
  'id',
  'login',
  'name',
  'department',
  'inspector',
  'version',
  'added_at',
  'locked_at',
  'signed_in_at',
  'one_time_until',
  'issuer',
] as const;

const userOfRow = (row: UserRow, roles: readonly Role[]): User => ({
  id: row.id,
  login: row.login,
  name: row.name,
  department: row.department,
  inspector: row.inspector,
  roles: ROLES.filter((role) => roles.includes(role)),
  version: row.version,
  addedAt: row.added_at,
  lockedAt: row.locked_at,
  signedInAt: row.signed_in_at,
  oneTimeUntil: row.one_time_until,
  issuer: row.issuer,
});

/** Logins that differ only in case or width are the same. */
export const foldLogin = (login: string): string => login.normalize('NFKC').toLowerCase().normalize('NFKC');

async function withRoles(db: Connection, rows: readonly UserRow[]): Promise<User[]> {
  const ids = rows.map(({ id }) => id);
  const held: { readonly user_id: string; readonly role: Role }[] = await db('user_roles')
    .whereIn('user_id', ids)
    .select('user_id', 'role');
  const rolesOf = new Map<string, Role[]>(ids.map((id) => [id, []]));
  for (const { user_id, role } of held) rolesOf.get(user_id)?.push(role);
  return rows.map((row) => userOfRow(row, rolesOf.get(row.id) ?? []));
}

async function firstUser(db: Connection, rows: readonly UserRow[]): Promise<User | null> {
  const [user] = await withRoles(db, rows);
  return user ?? null;
}

export async function findUser(db: Connection, id: string): Promise<User | null> {
  return firstUser(db, await db('users').where({ id }).select(COLUMNS));
}

/** Nobody else changes the user or the roles until the transaction ends. */
export async function lockUser(tx: Transaction, id: string): Promise<User | null> {
  return firstUser(tx, await tx('users').where({ id }).forUpdate().select(COLUMNS));
}

/** Whom an identity provider vouches for; locked as by `lockUser`. */
export async function lockUserBySubject(tx: Transaction, issuer: string, subject: string): Promise<User | null> {
  return firstUser(tx, await tx('users').where({ issuer, subject }).forUpdate().select(COLUMNS));
}

/** The user of a login and the hash of the password, if there is one. */
export async function findByLogin(
  db: Connection,
  login: string,
): Promise<{ readonly user: User; readonly password: string | null } | null> {
  const row: (UserRow & { readonly password: string | null }) | undefined = await db('users')
    .where({ folded_login: foldLogin(login) })
    .first([...COLUMNS, 'password']);
  const user = row === undefined ? null : await firstUser(db, [row]);
  return row === undefined || user === null ? null : { user, password: row.password };
}

export async function passwordOf(db: Connection, id: string): Promise<string | null> {
  const row: { readonly password: string | null } | undefined = await db('users').where({ id }).first('password');
  return row?.password ?? null;
}

/** What a new user has besides what is shown. */
export interface Credentials {
  /** Argon2id hash; `null`: signs in elsewhere. */
  readonly password: string | null;
  /** The identity provider's name of the user. */
  readonly subject: string | null;
}

/** @returns whether the user was added: `false` when the login is taken */
export async function insertUser(tx: Transaction, user: User, { password, subject }: Credentials): Promise<boolean> {
  const rows: unknown[] = await tx('users')
    .insert({
      id: user.id,
      login: user.login,
      folded_login: foldLogin(user.login),
      name: user.name,
      folded_name: user.name.toLowerCase(),
      department: user.department,
      inspector: user.inspector,
      password,
      one_time_until: user.oneTimeUntil,
      issuer: user.issuer,
      subject,
      version: user.version,
      added_at: user.addedAt,
      locked_at: user.lockedAt,
    })
    .onConflict('folded_login')
    .ignore()
    .returning('id');
  if (rows.length === 0) return false;
  await insertRoles(tx, user.id, user.roles);
  return true;
}

async function insertRoles(tx: Transaction, userId: string, roles: readonly Role[]): Promise<void> {
  if (roles.length > 0) await tx('user_roles').insert(roles.map((role) => ({ user_id: userId, role })));
}

/** Writes what can change of a user, apart from the password. */
export async function updateUser(tx: Transaction, user: User): Promise<void> {
  await tx('users').where({ id: user.id }).update({
    name: user.name,
    folded_name: user.name.toLowerCase(),
    department: user.department,
    inspector: user.inspector,
    version: user.version,
    locked_at: user.lockedAt,
  });
  await tx('user_roles').where({ user_id: user.id }).delete();
  await insertRoles(tx, user.id, user.roles);
}

export async function updatePassword(tx: Transaction, id: string, password: string, oneTimeUntil: string | null): Promise<void> {
  await tx('users').where({ id }).update({ password, one_time_until: oneTimeUntil });
}

export async function noteSignIn(tx: Transaction, id: string, at: string): Promise<void> {
  await tx('users').where({ id }).update({ signed_in_at: at });
}

/** Whether an inspector of a department is already linked to another user. */
export async function isInspectorTaken(tx: Transaction, department: string, inspector: string, exceptFor: string): Promise<boolean> {
  const row: unknown = await tx('users').where({ department, inspector }).whereNot({ id: exceptFor }).first('id');
  return row !== undefined;
}

/** The system administrators who can sign in; none of them changes until the transaction ends. */
export async function lockSystemAdmins(tx: Transaction): Promise<{ readonly id: string; readonly department: string | null }[]> {
  const admins = tx('user_roles').where({ role: 'system-admin' }).select('user_id');
  await tx('users').whereIn('id', admins).orderBy('id').forUpdate().select('id');
  // Read again: a wait for the lock may have ended with somebody else's change.
  return tx('users')
    .leftJoin('departments', 'departments.id', 'users.department')
    .whereIn('users.id', admins.clone())
    .whereNull('users.locked_at')
    .whereNull('departments.closed_at')
    .orderBy('users.id')
    .select('users.id', 'users.department');
}

/** Whether anybody is system administrator, locked or not. It stays so until the transaction ends: no row is there yet to be locked but the audit log's head. */
export async function lockAndSeeSystemAdmin(tx: Transaction): Promise<boolean> {
  await tx('audit_head').where({ id: 1 }).forUpdate().first('id');
  const row: unknown = await tx('user_roles').where({ role: 'system-admin' }).first('user_id');
  return row !== undefined;
}

/** Which users a list shows. */
export interface UserFilter {
  /** Part of the login or the name, in any case. */
  readonly search: string | null;
  readonly role: Role | null;
  readonly department: string | null;
  readonly state: 'active' | 'locked' | null;
}

/** One page of users, by login. `after`: the folded login of the last user of the page before. */
export async function listUsers(db: Connection, filter: UserFilter, after: string | null, limit: number): Promise<User[]> {
  const rows: UserRow[] = await db('users')
    .modify((found) => {
      const { search, role, department, state } = filter;
      if (search !== null) {
        found.where((either) => {
          either.where((login) => whereContains(login, 'folded_login', foldLogin(search)));
          either.orWhere((name) => whereContains(name, 'folded_name', search.toLowerCase()));
        });
      }
      if (role !== null) found.whereIn('id', db('user_roles').where({ role }).select('user_id'));
      if (department !== null) found.where({ department });
      if (state === 'active') found.whereNull('locked_at');
      if (state === 'locked') found.whereNotNull('locked_at');
      if (after !== null) found.where('folded_login', '>', after);
    })
    .orderBy('folded_login')
    .limit(limit)
    .select(COLUMNS);
  return withRoles(db, rows);
}
