/** Signing in and out. */

import type { Answer } from '../api/answer.js';
import { api, ask } from '../api/client.js';
import { beginSession, forgetSession, noteOtherUser, type SignedIn, session } from './session.js';

const RETURN_TO = 'double-random.return-to';

/** Another person's screens must not stay: the page begins anew as whoever is signed in now. */
export function beginAnew(): void {
  window.location.hash = '#/';
  window.location.reload();
}

/** Takes the session over. @param meetOther what is done when it is somebody else's than before */
function begun(answer: Answer<SignedIn>, meetOther: (name: string) => void): Answer<SignedIn> {
  if (answer.kind !== 'data') return answer;
  const before = session.value?.user.id;
  if (before === undefined || before === answer.data.user.id) beginSession(answer.data);
  else meetOther(answer.data.user.name);
  return answer;
}

/** Finds out who is signed in: at the start of the page, and when the service doubts it. A refusal means that nobody is. */
export const resumeSession = async (): Promise<Answer<SignedIn>> => begun(await ask(api.GET('/api/v1/session')), noteOtherUser);

/** Finds out whether this page still shows whoever is signed in: another page of the browser may have changed that. */
export async function compareSession(): Promise<void> {
  const shown = session.value;
  if (shown === null) return;
  const answer = await ask(api.GET('/api/v1/session'));
  if (answer.kind === 'data' && (answer.data.user.id !== shown.user.id || answer.data.csrf !== shown.csrf)) begun(answer, noteOtherUser);
}

/** Signs in by password. */
export const signIn = async (login: string, password: string): Promise<Answer<SignedIn>> =>
  begun(await ask(api.POST('/api/v1/session', { body: { login, password } })), beginAnew);

export async function signOut(): Promise<Answer<unknown>> {
  const answer = await ask(api.DELETE('/api/v1/session'));
  if (answer.kind !== 'offline') forgetSession();
  return answer;
}

/** Changes the own password; afterwards the session is read again, since it may have been there only to change the password. */
export async function changePassword(oldPassword: string, newPassword: string): Promise<Answer<unknown>> {
  const answer = await ask(api.PUT('/api/v1/session/password', { body: { oldPassword, newPassword } }));
  if (answer.kind === 'data') await resumeSession();
  return answer;
}

/** Goes to the identity provider, and remembers where to come back to. */
export function signInElsewhere(): void {
  sessionStorage.setItem(RETURN_TO, window.location.hash);
  window.location.assign('/api/v1/oidc/start');
}

/** Where the user was when the identity provider was asked; `null`: nowhere. Told once. */
export function returnAddress(): string | null {
  const address = sessionStorage.getItem(RETURN_TO);
  sessionStorage.removeItem(RETURN_TO);
  return address === null || address === '' ? null : address.replace(/^#/, '');
}
