/** What a setting may hold, read from the text of an environment variable. */

import { isIP } from 'node:net';
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

const BITS = { 4: 32, 6: 128 } as const;

const isNetwork = (text: string): boolean => {
  const [, network = '', bits = ''] = /^([^/]+)\/(\d{1,3})$/.exec(text) ?? [];
  const version = isIP(network);
  return (version === 4 || version === 6) && Number(bits) <= BITS[version];
};

/** Networks as `address/bits` with commas between. */
export const networkList: z.ZodType<readonly string[], string> = read((text) => {
  const given = text.split(',').map((part) => part.trim());
  return given.every(isNetwork) ? given : null;
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

const TIME_OF_DAY = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

const MOST_TIMES = 24;

/** Times of day, `09:00`, the earliest first, none of them twice. */
export const timesOfDay: z.ZodType<readonly string[], string> = read((text) => {
  const times = text.split(',').map((part) => part.trim());
  const isGood = times.every((time, i) => TIME_OF_DAY.test(time) && (i === 0 || time > (times[i - 1] as string)));
  return isGood && times.length <= MOST_TIMES ? times : null;
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
