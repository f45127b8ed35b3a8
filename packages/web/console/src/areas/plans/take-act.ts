/** The steps of a plan's review as requests. */

import type { Answer } from '../../api/answer.js';
import { api, ask } from '../../api/client.js';
import type { Schema } from '../../api/read.js';
import type { PlanAct } from './plan-acts.js';

type Edition = Schema<'PlanEdition'>;

export type AskedAct = Exclude<PlanAct, 'edit' | 'approve'>;

/** @param words the reason, or the legal opinion; steps that take none ignore it */
export function takeAct(
  act: AskedAct,
  { plan, edition, version }: Pick<Edition, 'plan' | 'edition' | 'version'>,
  words: string,
): Promise<Answer<Edition>> {
  const params = { path: { plan, edition } };
  const body = { version, reason: words };
  switch (act) {
    case 'submit':
      return ask(api.POST('/api/v1/plans/{plan}/editions/{edition}/submit', { params, body: { version } }));
    case 'confirm':
      return ask(api.POST('/api/v1/plans/{plan}/editions/{edition}/confirm', { params, body: { version } }));
    case 'publish':
      return ask(api.POST('/api/v1/plans/{plan}/editions/{edition}/publish', { params, body: { version } }));
    case 'pass':
      return ask(api.POST('/api/v1/plans/{plan}/editions/{edition}/pass', { params, body: { version, opinion: words } }));
    case 'object':
      return ask(api.POST('/api/v1/plans/{plan}/editions/{edition}/object', { params, body }));
    case 'recall':
      return ask(api.POST('/api/v1/plans/{plan}/editions/{edition}/recall', { params, body }));
    case 'return':
      return ask(api.POST('/api/v1/plans/{plan}/editions/{edition}/return', { params, body }));
    case 'amend':
      return ask(api.POST('/api/v1/plans/{plan}/editions/{edition}/amend', { params, body }));
    case 'close':
      return ask(api.POST('/api/v1/plans/{plan}/editions/{edition}/close', { params, body }));
    case 'cancel':
      return ask(api.POST('/api/v1/plans/{plan}/editions/{edition}/cancel', { params, body }));
  }
}
