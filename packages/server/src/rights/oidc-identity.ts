/** What the identity provider's claims mean here. */

import { isCode, isProtocolText } from '@double-random/core';
import type { OidcClaims } from '../outside/oidc.js';
import type { OidcSettings } from '../settings.js';
import { ROLES, type Role } from './role.js';

export interface OidcIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** What the user is called there, if the provider says. */
  readonly name: string | null;
  readonly roles: readonly Role[];
  /** As the provider says it: it need not be one of ours. */
  readonly department: string | null;
}

const LONGEST_NAME = 100;

const texts = (claim: unknown): string[] => (Array.isArray(claim) ? claim : [claim]).filter((value) => typeof value === 'string');

function nameOf(claims: OidcClaims): string | null {
  const [name] = texts(claims['name'] ?? claims['preferred_username']);
  const clean = [
    ...(name ?? '')
      .replaceAll(/\p{Cc}/gu, '')
      .normalize('NFC')
      .trim(),
  ]
    .slice(0, LONGEST_NAME)
    .join('');
  return clean !== '' && isProtocolText(clean) ? clean : null;
}

/** Roles by the mapping, and the department; claims that say nothing to us are left aside. */
export function identityOf(
  claims: OidcClaims,
  settings: Pick<OidcSettings, 'roleClaim' | 'roleMapping' | 'departmentClaim'>,
): OidcIdentity {
  const { roleClaim, roleMapping, departmentClaim } = settings;
  const given = texts(claims[roleClaim]).flatMap((value) => (Object.hasOwn(roleMapping, value) ? [roleMapping[value]] : []));
  const [department] = texts(claims[departmentClaim]);
  return {
    issuer: claims.iss,
    subject: claims.sub,
    name: nameOf(claims),
    roles: ROLES.filter((role) => given.includes(role)),
    department: department !== undefined && isCode(department) ? department : null,
  };
}
