/** Passwords: which are good enough, and how they are kept (argon2id with the cost that OWASP names: 19 MiB, 2 passes, 1 lane). */

import { hash, verify } from '@node-rs/argon2';
import type { Outside } from '../outside/outside.js';
import { problem, type ServiceProblem } from '../problems/problems.js';
import { foldLogin } from '../store/users.js';
import { COMMON_PASSWORDS } from './common-passwords.js';

const LEAST = 12;
const MOST = 128;

// The package's `Algorithm.Argon2id` is an ambient const enum, which isolated modules cannot read; it is also the default.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

// The same password is typed with different code points on different keyboards.
const normal = (password: string): string => password.normalize('NFKC');

const isOneCharacter = (characters: readonly string[]): boolean => new Set(characters).size === 1;

/** Why a password is not taken for a login; `null`: it is. Never repeats the password. */
export function passwordProblem(password: string, login: string): ServiceProblem | null {
  const characters = [...normal(password)];
  if (characters.length < LEAST) return problem('password-too-short', { least: LEAST });
  if (characters.length > MOST) return problem('password-too-long', { most: MOST });
  const folded = foldLogin(password);
  if (folded === foldLogin(login)) return problem('password-is-login');
  return COMMON_PASSWORDS.has(folded) || isOneCharacter(characters) ? problem('password-too-common') : null;
}

export const hashPassword = (password: string): Promise<string> => hash(normal(password), COST);

let nobodys: Promise<string> | null = null;

/** Whether the password is the one of the hash. Without a hash it takes as long and says no, so that the time does not tell which logins exist. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  nobodys ??= hashPassword('nobody has this password');
  const matches = await verify(stored ?? (await nobodys), normal(password));
  return stored !== null && matches;
}

// 32 signs that people do not mistake for one another; 20 of them are 100 bits.
const SIGNS = 'abcdefghijkmnpqrstuvwxyz23456789';
const SIGNS_OF_ONE_TIME = 20;

/** A password to be used once. */
export const oneTimePassword = ({ random }: Pick<Outside, 'random'>): string =>
  Array.from(random(SIGNS_OF_ONE_TIME), (byte) => SIGNS.charAt(byte % SIGNS.length)).join('');
