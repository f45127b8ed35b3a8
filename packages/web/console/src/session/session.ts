/** Who is signed in. What the rest of the console knows of the session; signing in and out stands in sign-in.ts. */

import { computed, readonly, shallowRef } from 'vue';
import { hasOneOf, type Role } from './roles.js';

export interface SignedIn {
  readonly user: {
    readonly id: string;
    readonly login: string;
    readonly name: string;
    /** `null`: belongs to the whole city. */
    readonly department: string | null;
    readonly roles: readonly Role[];
    /** Staff number in the directory of inspectors. */
    readonly inspector: string | null;
    readonly signsInBy: 'password' | 'oidc';
    readonly mustChangePassword: boolean;
  };
  /** Proves to the service that a request comes from this page. */
  readonly csrf: string;
}

/** For a page that is loaded without a connection: who was signed in. The service decides anew on every request. */
const KEPT_AS = 'double-random.session';

/** Inspectors work without a connection: on their phones it outlives the tab, which a phone closes at will. */
const keepFor = ({ user }: SignedIn): Storage => (user.roles.includes('inspector') ? localStorage : sessionStorage);

const present = shallowRef<SignedIn | null>(null);
const over = shallowRef(false);
const other = shallowRef<string | null>(null);

/** Who is signed in; `null`: nobody, or not yet known. */
export const session = readonly(present);

/** The session ended while somebody was working: what is on the screen stays, and the sign-in is asked for above it. */
export const sessionOver = readonly(over);

/** Who signed in on another page of this browser in place of whom this page shows, by name; `null`: nobody. */
export const otherUser = readonly(other);

/** Called when the service answers as somebody else than this page shows. */
export function noteOtherUser(name: string): void {
  other.value = name;
}

export function beginSession(next: SignedIn): void {
  present.value = next;
  over.value = false;
  keepFor(next).setItem(KEPT_AS, JSON.stringify(next));
}

/** Goes on as whoever was signed in on this tab or phone, while the service cannot be asked. @returns whether somebody was */
export function resumeKept(): boolean {
  const kept = sessionStorage.getItem(KEPT_AS) ?? localStorage.getItem(KEPT_AS);
  if (kept !== null) present.value = JSON.parse(kept) as SignedIn;
  return kept !== null;
}

/** Called when the service says that it does not know the session any more. */
export function noteSessionOver(): void {
  if (present.value !== null) over.value = true;
}

export function forgetSession(): void {
  present.value = null;
  over.value = false;
  sessionStorage.removeItem(KEPT_AS);
  localStorage.removeItem(KEPT_AS);
}

/** Whether the user has one of these roles: for what is shown. The service decides again on every request. */
export const can = (...roles: readonly Role[]): boolean => hasOneOf(present.value?.user.roles ?? [], roles);

/** The user's department; `null` for those of the whole city. */
export const ownDepartment = computed(() => present.value?.user.department ?? null);

/** Whether the user acts for this department in one of these roles. */
export const canFor = (department: string, ...roles: readonly Role[]): boolean => ownDepartment.value === department && can(...roles);
