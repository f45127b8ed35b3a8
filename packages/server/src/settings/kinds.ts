/** What a setting may hold, read from the text of an environment variable. */

import { z } from 'zod';
import { ROLES, type Role } from '../rights/role.js';

/** A text that names one thing or nothing: what a reader of texts makes `null` of is refused. */
const read = <Value>(reader: (text: string) => Value | null): z.ZodType<Value, string> =>
  z.string().transform((text, context) => {
    const value = reader(text);
    if (value !== null) return value;
    context.addIssue({ code: 'custom' });
    return z.NEVER;
  });

/** A whole number in decimal digits. */
export const whole = (least: number, most: number): z.ZodType<number, string> =>
  read((text) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : -1;
    return value >= least && value <= most ? value : null;
  });

/** One of a few words. */
export const word = <const Word extends string>(words: readonly Word[]): z.ZodType<Word, string> =>
  read((text) => words.find((one) => one === text) ?? null);

export const fileName: z.ZodType<string, string> = z.string().regex(/^[^\0]+$/);

/** A password as users have them. */
export const password: z.ZodType<string, string> = z.string().min(12).max(128);

export const plainText: z.ZodType<string, string> = z.string().max(1024);

/** A name or address to listen on. */
export const host: z.ZodType<string, string> = z.string().regex(/^[\w.:%-]+$/);

const HEX_KEY = /^[0-9a-f]{64}$/i;

/** 256 bits in hex digits; lower case afterwards. */
export const key: z.ZodType<string, string> = read((text) => (HEX_KEY.test(text) ? text.toLowerCase() : null));

const urlOf = (text: string, protocols: readonly string[]): URL | null => {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url !== null && protocols.includes(url.protocol) && url.hostname !== '' ? url : null;
};

const WEB = ['https:', 'http:'];

const isBare = ({ username, password, search, hash }: URL): boolean => `${username}${password}${search}${hash}` === '';

const webUrl = (text: string): URL | null => {
  const url = urlOf(text, WEB);
  return url !== null && isBare(url) ? url : null;
};

const withoutTrailingSlash = (url: URL): string => url.href.replace(/\/+$/, '');

/** A web address without path, user, query or fragment. */
export const origin: z.ZodType<string, string> = read((text) => {
  const url = webUrl(text);
  return url === null || url.pathname !== '/' ? null : url.origin;
});

/** A web address that further parts are appended to. */
export const address: z.ZodType<string, string> = read((text) => {
  const url = webUrl(text);
  return url === null ? null : withoutTrailingSlash(url);
});

/** Web addresses with commas between. */
export const addresses: z.ZodType<readonly string[], string> = read((text) => {
  const urls = text.split(',').map((part) => webUrl(part.trim()));
  const good = urls.filter((url) => url !== null);
  return good.length === urls.length ? good.map(withoutTrailingSlash) : null;
});

/** As it was written, since its password may hold signs that a URL spells otherwise. */
export const postgresUrl: z.ZodType<string, string> = read((text) => (urlOf(text, ['postgres:', 'postgresql:']) === null ? null : text));

const mapping = z.record(z.string().min(1), z.enum(ROLES));

/** Whole numbers in decimal digits, the greatest first, none of them twice. */
export const falling = (least: number, most: number): z.ZodType<readonly number[], string> =>
  read((text) => {
    const numbers = text.split(',').map((part) => whole(least, most).safeParse(part.trim()).data ?? -1);
    return numbers.every((number, i) => number >= least && (i === 0 || number < (numbers[i - 1] as number))) ? numbers : null;
  });

/** JSON: value of a claim → role. */
export const roleMapping: z.ZodType<Readonly<Record<string, Role>>, string> = read((text) => {
  try {
    return mapping.safeParse(JSON.parse(text)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
});
