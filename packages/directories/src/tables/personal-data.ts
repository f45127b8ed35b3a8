/**
 * Numbers of persons have no place in a directory: an identity card, a telephone, a mail address. Such a column is dropped
 * before any value of it is looked at, and reported by its header only.
 */

import { headerKey } from './fields.js';

const PERSONAL =
  /身份证|居民证|证件号码$|^证件号$|手机|电话|联系方式|联系号码|传真|邮箱|邮件|微信|qq|护照|银行卡|银行账号|家庭住址|出生日期|出生年月|idcard|identitycard|nationalid|passport|ssn|phone|mobile|^tel|telephone|email|^mail$|wechat|dateofbirth|birthday/;

/** Certificates of office are not papers of a person. */
const OFFICIAL = /执法证|行政执法|许可证|营业执照/;

export function isPersonalHeader(header: string): boolean {
  const key = headerKey(header);
  return PERSONAL.test(key) && !OFFICIAL.test(key);
}

const IDENTITY_CARD = /^\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/;
const MOBILE = /^1[3-9]\d{9}$/;
const IDENTITY_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const IDENTITY_CHECKS = '10X98765432';

/** The number of an identity card (GB 11643), its check included; `text` is folded and in upper case. */
export function isIdentityCard(text: string): boolean {
  if (!IDENTITY_CARD.test(text)) return false;
  const sum = IDENTITY_WEIGHTS.reduce((total, weight, place) => total + weight * Number(text.charAt(place)), 0);
  return IDENTITY_CHECKS.charAt(sum % 11) === text.charAt(17);
}

/** Whether a text is the number of an identity card or of a mobile telephone in mainland China. */
export const isPersonalNumber = (text: string): boolean => MOBILE.test(text) || isIdentityCard(text);
