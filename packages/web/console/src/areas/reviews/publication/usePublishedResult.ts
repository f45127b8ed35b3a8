/** A published edition, or why there is none to be seen any more. */

import { api, ask } from '../../../api/client.js';
import type { Schema } from '../../../api/read.js';
import { type Resource, useResource } from '../../../house/useResource.js';

/** The edition with this id, as the public reads it; a withdrawn one is refused with its reason. */
export const usePublishedResult = (result: () => string): Resource<Schema<'PublicResult'>> =>
  useResource((signal) => ask(api.GET('/api/v1/public/results/{result}', { params: { path: { result: result() } }, signal })), result);
