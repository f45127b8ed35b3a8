/**
 * Unsaved work of a form: kept on this tab while it is written, there again after a reload or a new sign-in, and not left by mistake.
 * `const draft = useDraft('plan-7', () => formOf(plan)); draft.value.title = …; after saving: draft.settle();`
 */

import { type ComputedRef, computed, onMounted, onUnmounted, type Ref, ref, shallowRef, watch } from 'vue';
import { onBeforeRouteLeave } from 'vue-router';
import { say } from '../language/language.js';
import { session } from '../session/session.js';
import { type ChangedMember, changedMembers, draftKey, readDraft, renewed } from './draft.js';

export interface Draft<Value> {
  /** What is being written. */
  readonly value: Ref<Value>;
  /** Differs from what it began with. */
  readonly isDirty: ComputedRef<boolean>;
  /** It was begun earlier and is taken up again: to be told above the form, with a way to begin anew. */
  readonly wasRestored: Ref<boolean>;
  /** Saved: it is kept no longer, and what is written now is the new beginning. */
  readonly settle: () => void;
  /** Somebody else has saved: takes that over wherever nothing was written here, and notes it in `meanwhile`. */
  readonly renew: () => void;
  /** What somebody else has saved while this was written; empty: nothing. */
  readonly meanwhile: Readonly<Ref<readonly ChangedMember<Value>[]>>;
  /** What the form began with, or what was saved since. */
  readonly saved: ComputedRef<Value>;
  /** Takes what was saved instead of what was written. */
  readonly takeSaved: (name: keyof Value) => void;
  /** Gives it up, and begins anew. */
  readonly discard: () => void;
}

const KEEP_AFTER_MS = 300;

/** @param name unique for what is written, such as `task-7`; the user's id is added @param begin the form's beginning: plain JSON */
export function useDraft<Value extends object>(name: string, begin: () => Value): Draft<Value> {
  const key = draftKey(session.value?.user.id ?? '', name);
  const start = ref(JSON.stringify(begin()));
  const kept = readDraft(sessionStorage.getItem(key), start.value);
  const value = ref(JSON.parse(kept ?? start.value)) as Ref<Value>;
  const wasRestored = ref(kept !== null);
  const meanwhile = shallowRef<readonly ChangedMember<Value>[]>([]);
  const saved = computed(() => JSON.parse(start.value) as Value);
  const isDirty = computed(() => JSON.stringify(value.value) !== start.value);
  let writing: ReturnType<typeof setTimeout> | undefined;

  const keep = (): void => {
    if (isDirty.value) sessionStorage.setItem(key, JSON.stringify({ from: start.value, value: value.value }));
    else sessionStorage.removeItem(key);
  };
  const forget = (): void => {
    clearTimeout(writing);
    sessionStorage.removeItem(key);
    wasRestored.value = false;
    meanwhile.value = [];
  };

  watch(
    value,
    () => {
      clearTimeout(writing);
      writing = setTimeout(keep, KEEP_AFTER_MS);
    },
    { deep: true },
  );

  const warn = (event: BeforeUnloadEvent): void => {
    keep();
    if (isDirty.value) event.preventDefault();
  };
  onMounted(() => window.addEventListener('beforeunload', warn));
  onUnmounted(() => {
    window.removeEventListener('beforeunload', warn);
    clearTimeout(writing);
    keep();
  });
  onBeforeRouteLeave(
    () =>
      !isDirty.value ||
      window.confirm(
        say(
          '内容尚未保存。离开后仍保留在本机，回到本页可继续填写。确定离开？',
          'This is not saved yet. It stays on this device, and you can go on when you return. Leave?',
        ),
      ),
  );

  return {
    value,
    isDirty,
    wasRestored,
    settle: () => {
      start.value = JSON.stringify(value.value);
      forget();
    },
    renew: () => {
      const next = begin();
      const { value: began } = saved;
      // Who has written nothing sees what is saved now, and need not be told.
      if (isDirty.value) meanwhile.value = changedMembers(value.value, began, next);
      value.value = renewed(value.value, began, next);
      start.value = JSON.stringify(next);
    },
    meanwhile,
    saved,
    takeSaved: (name) => {
      value.value = { ...value.value, [name]: saved.value[name] };
      meanwhile.value = meanwhile.value.map((one) => (one.name === name ? { ...one, isContested: false } : one));
    },
    discard: () => {
      value.value = JSON.parse(start.value) as Value;
      forget();
    },
  };
}
