/** Who of a department comes. */

import type { Member } from '../../records/visit.js';
import type { Writing } from '../writing.js';

/** Name and certificate number, as far as the reader is told; empty where nobody stands in the place. */
function who({ name, certificate }: Member, { say }: Writing): string {
  if (name === null) return certificate ?? '';
  return certificate === null ? name : say(`${name}（${certificate}）`, `${name} (${certificate})`);
}

/** A line for each place. @param unknown what stands where nobody is named yet */
export const teamLines = (team: readonly Member[], unknown: string, writing: Writing): string =>
  team
    .map((member) => {
      const person = who(member, writing);
      return writing.say(`${writing.named(member.role)}：`, `${writing.named(member.role)}: `) + (person === '' ? unknown : person);
    })
    .join('\n');
