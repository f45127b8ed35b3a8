/** Where the service is, as links name it. */

import type { Settings } from '../settings.js';

/** A name or address with a port, if any. Whoever asks writes the header, and anything else in it would stand in links. */
const HOST = /^(?:[0-9A-Za-z](?:[0-9A-Za-z.-]{0,251}[0-9A-Za-z])?|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?$/;

/** The service as its readers reach it, for links to it; without a trailing slash. @param host of the request's header */
export function serviceAddress({ publicUrl, port }: Pick<Settings, 'publicUrl' | 'port'>, host: string): string {
  if (publicUrl !== null) return publicUrl;
  const named = HOST.test(host) && URL.canParse(`http://${host}`);
  return `http://${named ? host : `localhost:${port}`}`;
}
