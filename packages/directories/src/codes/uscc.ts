/**
 * 统一社会信用代码, the unified social credit code of GB 32100: registering department and category (2), region (6), organisation
 * code of GB 11714 (9, the last its own check), check character (1). Eighteen characters without I, O, S, V and Z.
 */

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const LENGTH = 18;
const ORGANISATION_AT = 8;
const ORGANISATION_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** 3^n mod 31 for the first seventeen places. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;
const WELL_FORMED = /^[0-9A-HJ-NPQRTUWXY]{18}$/;

const VALUE_OF = new Int8Array(128).fill(-1);
for (let i = 0; i < ALPHABET.length; i++) VALUE_OF[ALPHABET.charCodeAt(i)] = i;

export type UsccFinding = 'uscc-length' | 'uscc-alphabet' | 'uscc-checksum' | 'organisation-checksum';

const valueAt = (text: string, place: number): number => VALUE_OF[text.charCodeAt(place)] ?? -1;

/** The check character that belongs to the first seventeen characters. */
export function usccCheckCharacter(body: string): string {
  let sum = 0;
  for (let i = 0; i < WEIGHTS.length; i++) sum += valueAt(body, i) * (WEIGHTS[i] as number);
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** The check character of GB 11714 for an organisation code's first eight characters: mod 11, `X` for ten. */
export function organisationCheckCharacter(body: string): string {
  let sum = 0;
  for (let i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
    sum += ORGANISATION_ALPHABET.indexOf(body.charAt(i)) * (ORGANISATION_WEIGHTS[i] as number);
  }
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}

/**
 * What is wrong with a code written in upper case, or `null`. Only a wrong length or alphabet makes it unusable: real codes
 * with a failing checksum are in use.
 */
export function checkUscc(text: string): UsccFinding | null {
  if (text.length !== LENGTH) return 'uscc-length';
  if (!WELL_FORMED.test(text)) return 'uscc-alphabet';
  if (usccCheckCharacter(text) !== text.charAt(LENGTH - 1)) return 'uscc-checksum';
  const organisation = text.slice(ORGANISATION_AT, LENGTH - 1);
  return organisationCheckCharacter(organisation) === organisation.charAt(8) ? null : 'organisation-checksum';
}
