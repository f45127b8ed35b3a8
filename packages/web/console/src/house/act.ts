/** Acts that are asked about before they are done: one dialog for the whole console. */

import { shallowRef } from 'vue';
import type { Answer } from '../api/answer.js';
import type { Words } from '../language/words.js';

export interface ReasonField {
  readonly label: Words;
  readonly hint?: Words;
  /** The field as the API names it, so that what it says of it stands there. */
  readonly path?: string;
  readonly required: boolean;
}

/** For what there is no way back from: words to be typed before it is done, so that nobody does it by habit. */
export interface TypedConfirmation {
  readonly label: Words;
  /** What has to be typed. */
  readonly text: string;
}

export interface ActQuestion<Data> {
  /** What is asked: `作废本次抽取？`. */
  readonly title: Words;
  /** What follows from it, in a sentence or two. */
  readonly text: Words;
  /** The word on the button: `作废`. */
  readonly act: Words;
  /** Cannot be undone, or takes something away. */
  readonly isGrave?: boolean;
  readonly reason?: ReasonField;
  readonly typed?: TypedConfirmation;
  /** Does it. A refusal stays in the dialog, with what was entered. */
  readonly run: (reason: string) => Promise<Answer<Data>>;
}

export interface OpenQuestion {
  readonly question: ActQuestion<unknown>;
  readonly end: (done: { readonly data: unknown } | null) => void;
}

/** The question that is open now; `<ActDialog>` shows it. */
export const openQuestion = shallowRef<OpenQuestion | null>(null);

/**
 * Asks whether to do it, with a reason where one is needed, and does it.
 * `const done = await confirmAct({ title, text, act, run: () => ask(api.POST(…)) }); if (done !== null) page.reload();`
 * @returns the answer's data, or `null` if it was not done
 */
export function confirmAct<Data>(question: ActQuestion<Data>): Promise<{ readonly data: Data } | null> {
  return new Promise((resolve) => {
    openQuestion.value = {
      question,
      end: (done) => {
        openQuestion.value = null;
        resolve(done as { readonly data: Data } | null);
      },
    };
  });
}
