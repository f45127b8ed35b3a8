/**
 * The inspector's phone: what it keeps of the visits, what waits to be sent, and the sending. One for the page; begins when somebody with visits
 * of his own is signed in.
 */

import { computed, type Ref, ref, type ShallowRef, shallowRef, watch } from 'vue';
import type { Answer } from '../../../api/answer.js';
import { api, ask, send } from '../../../api/client.js';
import { session } from '../../../session/session.js';
import { isToDo, type MyVisit } from './day-route.js';
import { dossiersToForget, type KeptDossier, keptOf } from './kept-dossier.js';
import { type Change, countOf, nextStep, type Outgoing, retryAfterMs, unneededFiles } from './outbox.js';
import {
  changeOutbox,
  deletePhoneStore,
  type KeptDraft,
  type KeptFile,
  keepVisits,
  openPhoneStore,
  type PhoneStore,
  putRecord,
} from './phone-store.js';
import type { CodeTables } from './record-form.js';
import { type OutboxWays, sendAll } from './sender.js';

const outbox = shallowRef<readonly Outgoing[]>([]);
const dossiers = shallowRef<ReadonlyMap<string, KeptDossier>>(new Map());
const visits = shallowRef<readonly MyVisit[]>([]);
const tables = shallowRef<CodeTables | null>(null);
const drafts = shallowRef<readonly KeptDraft[]>([]);
const isOnline = ref(navigator.onLine);
const isSending = ref(false);
/** Whether what is kept has been read. */
const isReady = ref(false);

let opened: { readonly user: string; readonly store: Promise<PhoneStore> } | null = null;
let failures = 0;
let retry: ReturnType<typeof setTimeout> | undefined;

interface Phone {
  readonly outbox: Readonly<ShallowRef<readonly Outgoing[]>>;
  readonly dossiers: Readonly<ShallowRef<ReadonlyMap<string, KeptDossier>>>;
  readonly visits: Readonly<ShallowRef<readonly MyVisit[]>>;
  readonly tables: Readonly<ShallowRef<CodeTables | null>>;
  readonly drafts: Readonly<ShallowRef<readonly KeptDraft[]>>;
  readonly isOnline: Readonly<Ref<boolean>>;
  readonly isSending: Readonly<Ref<boolean>>;
  readonly isReady: Readonly<Ref<boolean>>;
}

/** What screens show of it; reactive. */
export const phone: Phone = { outbox, dossiers, visits, tables, drafts, isOnline, isSending, isReady };

export const outboxCount = computed(() => countOf(outbox.value));

async function reread(store: PhoneStore): Promise<void> {
  outbox.value = await store.getAll('outbox');
  dossiers.value = new Map((await store.getAll('dossiers')).map((one) => [one.id, one]));
  visits.value = await store.getAll('visits');
  tables.value = (await store.get('tables', 'tables')) ?? null;
  drafts.value = await store.getAll('drafts');
  isReady.value = true;
}

/** Before somebody else's things are read, nothing of whoever was here before is shown. */
function forgetShown(): void {
  isReady.value = false;
  outbox.value = [];
  dossiers.value = new Map();
  visits.value = [];
  drafts.value = [];
}

async function openAndRead(user: string): Promise<PhoneStore> {
  const store = await openPhoneStore(user);
  await reread(store);
  return store;
}

/** The database of whoever is signed in, once what it keeps is shown. */
async function own(): Promise<PhoneStore> {
  const user = session.value?.user.id;
  if (user === undefined) throw new Error('nobody is signed in');
  if (opened?.user !== user) {
    forgetShown();
    opened = { user, store: openAndRead(user) };
  }
  return opened.store;
}

const NOT_KEPT = {
  zh: '手机上已没有这个文件，请重新拍摄后更正记录。',
  en: 'The phone no longer has this file: take it again and correct the record.',
};

async function sendFile(store: PhoneStore, sha256: string): Promise<Answer<unknown>> {
  const file = await store.get('files', sha256);
  if (file === undefined) {
    return { kind: 'refusal', refusal: { code: 'file-not-kept', status: 410, words: NOT_KEPT, reasons: [], requestId: '' } };
  }
  return send('PUT', `/api/v1/attachments/${sha256}`, new Blob([file.bytes], { type: file.type }));
}

const waysOf = (store: PhoneStore): OutboxWays => ({
  arrival: ({ visit, body }) => ask(api.POST('/api/v1/visits/{visit}/arrival', { params: { path: { visit } }, body })),
  records: (items) => ask(api.POST('/api/v1/submissions', { body: { submissions: items.map(({ body }) => body) } })),
  file: (sha256) => sendFile(store, sha256),
  report: ({ visit, body }) => ask(api.POST('/api/v1/visits/{visit}/reports', { params: { path: { visit } }, body })),
  entry: ({ visit, department, body }) =>
    ask(api.POST('/api/v1/visits/{visit}/parts/{department}/entry', { params: { path: { visit, department } }, body })),
});

/** Changes the outbox, and shows it. */
async function change(store: PhoneStore, by: Change): Promise<void> {
  await changeOutbox(store, by);
  outbox.value = await store.getAll('outbox');
}

/** Files that were taken since the page was loaded: a form may hold one before it is written down. */
const held = new Set<string>();

async function forgetFiles(store: PhoneStore): Promise<void> {
  const drafted = (await store.getAll('drafts')).flatMap(({ form }) => form.attachments.map(({ sha256 }) => sha256));
  const gone = unneededFiles(await store.getAllKeys('files'), await store.getAll('outbox'), [...drafted, ...held]);
  await Promise.all(gone.map((sha256) => store.delete('files', sha256)));
}

/** One tab sends at a time, where the browser can say so; two would do no harm, since ids make repeats count once. */
const alone = (work: () => Promise<boolean>): Promise<boolean> =>
  'locks' in navigator ? navigator.locks.request('double-random.outbox', work) : work();

/** Sends what waits. @returns whether everything went that could */
export async function sendNow(): Promise<boolean> {
  clearTimeout(retry);
  if (isSending.value) return false;
  const store = await own();
  isSending.value = true;
  const touched = new Set(outbox.value.map(({ visit }) => visit));
  const before = outbox.value.length;
  try {
    const keeper = { outbox: () => store.getAll('outbox'), change: (by: Change) => change(store, by) };
    const isDone = await alone(() => sendAll(keeper, waysOf(store)));
    failures = isDone ? 0 : failures + 1;
    if (!isDone) retry = setTimeout(sendIfAny, retryAfterMs(failures));
    if (before > 0) {
      await forgetFiles(store);
      for (const visit of touched) if (dossiers.value.has(visit)) await takeDossier(visit);
      await readMyVisits();
    }
    return isDone;
  } finally {
    isSending.value = false;
    // What was put out while the answers were being taken in.
    if (failures === 0 && nextStep(outbox.value) !== null) retry = setTimeout(sendIfAny, 0);
  }
}

/** Puts something into the outbox, and sends it if there is a connection. */
export async function putOut(item: Outgoing): Promise<void> {
  const store = await own();
  await change(store, { put: [item], remove: [] });
  void sendNow();
}

/** Puts a record out; its draft is settled by it. @param dropped records that the service refused, whose place it takes */
export async function putRecordOut(item: Outgoing, dropped: readonly string[], draft: string): Promise<void> {
  const store = await own();
  held.clear();
  await putRecord(store, { put: [item], remove: dropped }, draft);
  outbox.value = await store.getAll('outbox');
  drafts.value = await store.getAll('drafts');
  void sendNow();
}

/** Gives up what the service refused. */
export async function dropOutgoing(key: string): Promise<void> {
  const store = await own();
  await change(store, { put: [], remove: [key] });
  await forgetFiles(store);
}

/** Tries again what was refused. */
export async function sendAgain(item: Outgoing): Promise<void> {
  await putOut({ ...item, refusal: null });
}

/** Reads a visit's dossier and keeps it. */
export async function takeDossier(visit: string): Promise<Answer<KeptDossier>> {
  const store = await own();
  const answer = await ask(api.GET('/api/v1/visits/{visit}/dossier', { params: { path: { visit } } }));
  if (answer.kind !== 'data') return answer;
  const kept = keptOf(answer.data, new Date().toISOString());
  await store.put('dossiers', kept);
  dossiers.value = new Map([...dossiers.value, [visit, kept]]);
  return { kind: 'data', data: kept };
}

/** Takes several along, with the words of all codes. @returns how many are on the phone now */
export async function takeAlong(ids: readonly string[]): Promise<number> {
  await readTables();
  await navigator.storage?.persist?.();
  const taken = await Promise.all(ids.map(takeDossier));
  return taken.filter(({ kind }) => kind === 'data').length;
}

export async function readTables(): Promise<void> {
  const store = await own();
  const answer = await ask(api.GET('/api/v1/public/code-tables'));
  if (answer.kind !== 'data') return;
  await store.put('tables', answer.data, 'tables');
  tables.value = answer.data;
}

/** Visits of a page; an inspector has few that are to be done. */
const MOST_ON_A_PAGE = 200;

async function allMine(): Promise<Answer<readonly MyVisit[]>> {
  const found: MyVisit[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const query = { limit: MOST_ON_A_PAGE, ...(after === undefined ? {} : { after }) };
    const answer = await ask(api.GET('/api/v1/my/visits', { params: { query } }));
    if (answer.kind !== 'data') return answer;
    found.push(...answer.data.items);
    after = answer.data.next;
  }
  return { kind: 'data', data: found };
}

/** Reads the list of visits; what is over leaves the phone. */
export async function readMyVisits(): Promise<Answer<readonly MyVisit[]>> {
  const store = await own();
  const answer = await allMine();
  if (answer.kind !== 'data') return answer;
  const toDo = answer.data.filter(isToDo);
  await keepVisits(store, toDo);
  visits.value = toDo;
  const kept = await store.getAllKeys('dossiers');
  const gone = dossiersToForget(kept, answer.data, await store.getAll('outbox'));
  await Promise.all(gone.map((id) => store.delete('dossiers', id)));
  if (gone.length > 0) dossiers.value = new Map([...dossiers.value].filter(([id]) => !gone.includes(id)));
  return answer;
}

export async function keepFile(file: KeptFile): Promise<void> {
  held.add(file.sha256);
  await (await own()).put('files', file);
}

/** @returns the file if it is still on the phone */
export async function fileOf(sha256: string): Promise<KeptFile | null> {
  return (await (await own()).get('files', sha256)) ?? null;
}

export async function keepDraft(draft: KeptDraft): Promise<void> {
  const store = await own();
  await store.put('drafts', draft);
  drafts.value = await store.getAll('drafts');
}

export async function dropDraft(key: string): Promise<void> {
  const store = await own();
  await store.delete('drafts', key);
  drafts.value = await store.getAll('drafts');
  await forgetFiles(store);
}

export async function draftOf(key: string): Promise<KeptDraft | null> {
  return (await (await own()).get('drafts', key)) ?? null;
}

/** Before its user signs out: what was sent leaves no trace; what was not stays, and nothing else does. */
export async function clearPhone(): Promise<void> {
  const store = await own();
  const user = opened?.user ?? '';
  clearTimeout(retry);
  if (outbox.value.length > 0 || drafts.value.length > 0) {
    await Promise.all([store.clear('dossiers'), store.clear('visits')]);
    return;
  }
  store.close();
  opened = null;
  await deletePhoneStore(user);
}

/** Sends if whoever is signed in has something here. */
function sendIfAny(): void {
  if (session.value !== null && opened?.user === session.value.user.id && outbox.value.length > 0) void sendNow();
}

/** Another tab may have sent or put out something meanwhile. */
async function lookAgain(): Promise<void> {
  if (document.visibilityState !== 'visible' || opened === null || opened.user !== session.value?.user.id) return;
  await reread(await opened.store);
  sendIfAny();
}

function watchConnection(): void {
  window.addEventListener('online', () => {
    isOnline.value = true;
    sendIfAny();
  });
  window.addEventListener('offline', () => {
    isOnline.value = false;
  });
  document.addEventListener('visibilitychange', () => void lookAgain());
  // Signed in again after the session was over.
  watch(session, sendIfAny);
}

let isWatching = false;

/** Begins for whoever is signed in: reads what is kept, and sends what waits. */
export async function beginPhone(): Promise<void> {
  await own();
  if (!isWatching) watchConnection();
  isWatching = true;
  if (outbox.value.length > 0) void sendNow();
}
