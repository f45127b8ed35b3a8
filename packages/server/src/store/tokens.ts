/** Tokens of other systems. Only hashes of their secrets are kept. */

import type { Scope } from '../rights/role.js';
import type { Connection, Transaction } from './store.js';

export interface Token {
  readonly id: string;
  readonly department: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** User id. */
  readonly issuedBy: string;
  readonly issuedAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  /** To the minute; `null`: never. */
  readonly usedAt: string | null;
}

interface TokenRow {
  readonly id: string;
  readonly department: string;
  readonly name: string;
  readonly scopes: string;
  readonly issued_by: string;
  readonly issued_at: string;
  readonly expires_at: string;
  readonly revoked_at: string | null;
  readonly used_at: string | null;
}

const COLUMNS = ['id', 'department', 'name', 'scopes', 'issued_by', 'issued_at', 'expires_at', 'revoked_at', 'used_at'] as const;

const tokenOfRow = (row: TokenRow): Token => ({
  id: row.id,
  department: row.department,
  name: row.name,
  scopes: JSON.parse(row.scopes) as Scope[],
  issuedBy: row.issued_by,
  issuedAt: row.issued_at,
  expiresAt: row.expires_at,
  revokedAt: row.revoked_at,
  usedAt: row.used_at,
});

/** The token that a secret belongs to, whatever its state. */
export async function findTokenBySecret(db: Connection, hash: string): Promise<Token | null> {
  const row: TokenRow | undefined = await db('tokens').where({ secret_hash: hash }).first(COLUMNS);
  return row === undefined ? null : tokenOfRow(row);
}

/** Nobody else changes it until the transaction ends. */
export async function lockToken(tx: Transaction, id: string): Promise<Token | null> {
  const row: TokenRow | undefined = await tx('tokens').where({ id }).forUpdate().first(COLUMNS);
  return row === undefined ? null : tokenOfRow(row);
}

/** One page, by id; `department` `null`: of all. */
export async function listTokens(
  db: Connection,
  page: { readonly department: string | null; readonly after: string | null; readonly limit: number },
): Promise<Token[]> {
  const rows: TokenRow[] = await db('tokens')
    .modify((found) => {
      if (page.department !== null) found.where({ department: page.department });
      if (page.after !== null) found.where('id', '>', page.after);
    })
    .orderBy('id')
    .limit(page.limit)
    .select(COLUMNS);
  return rows.map(tokenOfRow);
}

export async function insertToken(tx: Transaction, token: Token, hash: string): Promise<void> {
  await tx('tokens').insert({
    id: token.id,
    department: token.department,
    name: token.name,
    scopes: JSON.stringify(token.scopes),
    secret_hash: hash,
    issued_by: token.issuedBy,
    issued_at: token.issuedAt,
    expires_at: token.expiresAt,
  });
}

export async function revokeToken(tx: Transaction, id: string, at: string): Promise<void> {
  await tx('tokens').where({ id }).update({ revoked_at: at });
}

export async function touchToken(tx: Transaction, id: string, at: string): Promise<void> {
  await tx('tokens').where({ id }).update({ used_at: at });
}
