/** Numbers in words and figures. */

import type { Language } from '@double-random/core';

/** `20000` as `20,000`. */
export const grouped = (value: number | bigint): string => String(value).replaceAll(/\B(?=(\d{3})+$)/g, ',');

const DIGITS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 99 in Chinese, as headings count: 十二. */
export function chineseNumeral(value: number): string {
  const tens = Math.floor(value / 10);
  const units = value % 10;
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return head + (units === 0 && tens > 0 ? '' : (DIGITS[units] as string));
}

/** `一、` and `（一）`; `1. ` and `(1) `. */
export const ordinal = (value: number, level: 1 | 2, language: Language): string => {
  if (language === 'en') return level === 1 ? `${value}. ` : `(${value}) `;
  return level === 1 ? `${chineseNumeral(value)}、` : `（${chineseNumeral(value)}）`;
};

/** A hash of 64 digits in two lines of four groups, for the cells of a table. */
export const inTwoLines = (hex: string): string => `${inGroups(hex.slice(0, 32))}\n${inGroups(hex.slice(32))}`;

/** A hash of 64 digits in four lines of two groups, for narrow columns. */
export const inFourLines = (hex: string): string => hex.replaceAll(/(.{8})(.{8})(?=.)/g, '$1 $2\n').replace(/(.{8})(.{8})$/, '$1 $2');

/** Hex, or any long run, in groups of eight that a line may end between. */
export const inGroups = (hex: string): string => hex.replaceAll(/(.{8})(?=.)/g, '$1 ');

/** Digits that witnesses read off, in groups of five, as they stand wherever they are shown. */
export const inFives = (digits: string): string => digits.replaceAll(/(.{5})(?=.)/g, '$1 ');
