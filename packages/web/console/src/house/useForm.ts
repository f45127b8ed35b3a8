/**
 * One form that is sent: whether it is under way, what was refused, and beside which field that is said. Fields register themselves by
 * `<FormField>`; `<FormErrors>` shows the summary and what belongs to no field.
 */

import { computed, type InjectionKey, inject, provide, type Ref, ref, shallowRef, watch } from 'vue';
import { type Answer, OFFLINE_WORDS, type Refusal, SIGNED_OUT } from '../api/answer.js';
import type { Words } from '../language/words.js';
import { sessionOver } from '../session/session.js';
import { atItsField, placed, reasonsAt, reasonsElsewhere, repeats } from './form-errors.js';

export interface SummaryLine {
  readonly words: Words;
  /** Id of the field to go to; `null`: the line is about none. */
  readonly target: string | null;
}

export interface Form {
  /** A request is under way. */
  readonly isSending: Readonly<Ref<boolean>>;
  readonly refusal: Readonly<Ref<Refusal | null>>;
  /** What went wrong, as a headline; `null`: nothing did. */
  readonly headline: Readonly<Ref<Words | null>>;
  readonly lines: Readonly<Ref<readonly SummaryLine[]>>;
  /** Counts the failures, so that the summary takes the focus at each. */
  readonly failures: Readonly<Ref<number>>;
  /** What is wrong with a field. */
  readonly at: (field: string) => readonly Words[];
  /** Called by `<FormField>`. @returns how to take it back */
  readonly register: (field: string, id: string) => () => void;
  /** Marks fields that are wrong before anything is sent; an empty list takes the marks away. @returns whether there are none */
  readonly check: (faults: readonly { readonly path: string; readonly words: Words }[]) => boolean;
  /** Sends it; `null` if one is under way already, or it failed, which is shown. */
  readonly send: <Data>(request: () => Promise<Answer<Data>>) => Promise<{ readonly data: Data } | null>;
  readonly clear: () => void;
}

const FORM: InjectionKey<Form> = Symbol('form');

const CHECK_WORDS: Words = { zh: '请先改正以下内容', en: 'Please mend this first' };

/**
 * A form of its own, offered to the fields inside the component.
 * @param fieldOfCode fields of refusals that are about one field by their code alone: `{ 'login-taken': 'login' }`
 */
export function useForm(fieldOfCode: Readonly<Record<string, string>> = {}): Form {
  const isSending = ref(false);
  const refusal = shallowRef<Refusal | null>(null);
  const isOffline = ref(false);
  const failures = ref(0);
  const fields = shallowRef<ReadonlyMap<string, string>>(new Map());

  const clear = (): void => {
    refusal.value = null;
    isOffline.value = false;
  };

  const fail = (next: Refusal | null): void => {
    refusal.value = next;
    isOffline.value = next === null;
    failures.value += 1;
  };

  // What was refused for want of a session is no fault of the form, once somebody has signed in again.
  watch(sessionOver, (isOver) => {
    if (!isOver && SIGNED_OUT.includes(refusal.value?.code ?? '')) clear();
  });

  const lines = computed<SummaryLine[]>(() => {
    const names = [...fields.value.keys()];
    const named = [...fields.value].flatMap(([field, target]) =>
      reasonsAt(refusal.value, field).map(({ words }): SummaryLine => ({ words, target })),
    );
    const all = [...named, ...reasonsElsewhere(refusal.value, names).map((reason) => ({ words: placed(reason), target: null }))];
    return all.filter(({ words }) => !repeats(refusal.value, words));
  });

  const form: Form = {
    isSending,
    refusal,
    headline: computed(() => (isOffline.value ? OFFLINE_WORDS : (refusal.value?.words ?? null))),
    lines,
    failures,
    at: (field) => reasonsAt(refusal.value, field).map(({ words }) => words),
    register(field, id) {
      fields.value = new Map([...fields.value, [field, id]]);
      return () => {
        fields.value = new Map([...fields.value].filter(([name]) => name !== field));
      };
    },
    check(faults) {
      clear();
      if (faults.length === 0) return true;
      const nowhere: Words = { zh: '', en: '' };
      const reasons = faults.map(({ path, words }) => ({ code: 'unfilled', path, words, at: nowhere }));
      fail({ code: 'unfilled', status: 0, words: CHECK_WORDS, reasons, requestId: '' });
      return false;
    },
    async send(request) {
      if (isSending.value) return null;
      isSending.value = true;
      try {
        const answer = await request();
        clear();
        if (answer.kind === 'data') return { data: answer.data };
        fail(answer.kind === 'refusal' ? atItsField(answer.refusal, fieldOfCode) : null);
        return null;
      } finally {
        isSending.value = false;
      }
    },
    clear,
  };
  provide(FORM, form);
  return form;
}

/** The form that a field stands in; `null`: none. */
export const formAround = (): Form | null => inject(FORM, null);
