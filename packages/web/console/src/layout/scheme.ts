/** Light or dark: as the device says, unless the user chose. Element Plus goes by the class, the design tokens by the attribute. */

import { computed, ref, watchEffect } from 'vue';

export type SchemeChoice = 'device' | 'light' | 'dark';

const REMEMBERED_AS = 'double-random.scheme';

const isChoice = (value: unknown): value is SchemeChoice => value === 'device' || value === 'light' || value === 'dark';

const device = window.matchMedia('(prefers-color-scheme: dark)');
const deviceIsDark = ref(device.matches);
device.addEventListener('change', ({ matches }) => {
  deviceIsDark.value = matches;
});

const kept = localStorage.getItem(REMEMBERED_AS);

export const schemeChoice = ref<SchemeChoice>(isChoice(kept) ? kept : 'device');

export const isDark = computed(() => (schemeChoice.value === 'device' ? deviceIsDark.value : schemeChoice.value === 'dark'));

export function chooseScheme(next: SchemeChoice): void {
  schemeChoice.value = next;
  localStorage.setItem(REMEMBERED_AS, next);
}

watchEffect(() => {
  const root = document.documentElement;
  root.classList.toggle('dark', isDark.value);
  root.dataset['theme'] = isDark.value ? 'dark' : 'light';
});
