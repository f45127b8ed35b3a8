/** The names of all departments, read once and kept: closed ones too, since what they did stays. */

import { computed, shallowRef } from 'vue';
import { api, ask } from '../api/client.js';
import { language } from '../language/language.js';
import type { Words } from '../language/words.js';

export interface NamedDepartment {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly closedAt: string | null;
}

/** Without a connection the names are those that were read last. They are public. */
const KEPT_AS = 'double-random.departments';

const known = shallowRef<readonly NamedDepartment[]>(JSON.parse(localStorage.getItem(KEPT_AS) ?? '[]') as NamedDepartment[]);
let reading: Promise<void> | null = null;

async function read(): Promise<void> {
  const answer = await ask(api.GET('/api/v1/public/departments'));
  if (answer.kind !== 'data') {
    reading = null;
    return;
  }
  known.value = answer.data.items;
  localStorage.setItem(KEPT_AS, JSON.stringify(known.value));
}

/** All departments; empty until they are read, and reactive. */
export const departments = computed<readonly NamedDepartment[]>(() => {
  reading ??= read();
  return known.value;
});

/** Those that take part today. */
export const openDepartments = computed(() => departments.value.filter(({ closedAt }) => closedAt === null));

/** Reads the names again: after one has changed. */
export async function rereadDepartments(): Promise<void> {
  reading = read();
  await reading;
}

/** A department's names; its id while they are not there. */
export function departmentWords(id: string): Words {
  const found = departments.value.find((one) => one.id === id);
  return found === undefined ? { zh: id, en: id } : { zh: found.name, en: found.nameEn };
}

/** A department's name in the reader's language; its id while the names are not there. */
export const departmentName = (id: string): string => departmentWords(id)[language.value];
