/** How long and how deep a YAML or JSON file of settings may be. Looked at before parsing, since the parser recurses. */

import { CST, Lexer } from 'yaml';

/** In UTF-16 units; the parser compares every key with its neighbours. */
export const LONGEST_YAML = 200_000;
export const DEEPEST_YAML = 32;

/** Block collections nest by indentation; nobody indents further. */
const DEEP_INDENTATION = /^ {129}/m;

export function isTooDeep(text: string): boolean {
  if (DEEP_INDENTATION.test(text)) return true;
  let flow = 0;
  let indicators = 0;
  for (const token of new Lexer().lex(text)) {
    const type = CST.tokenType(token);
    if (type === 'flow-seq-start' || type === 'flow-map-start') flow++;
    else if (type === 'flow-seq-end' || type === 'flow-map-end') flow--;
    else if (type === 'seq-item-ind' || type === 'explicit-key-ind') indicators++;
    else if (type === 'newline') indicators = 0;
    if (flow > DEEPEST_YAML || indicators > DEEPEST_YAML) return true;
  }
  return false;
}
