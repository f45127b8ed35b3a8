/** What people sign in with. */

const FORM = /^[0-9A-Za-z][0-9A-Za-z._@-]{1,63}$/;

// Logins stand in the audit log, which must not hold phone or ID numbers.
const PHONE_OR_ID = /^(1\d{10}|\d{17}[\dXx])$/;

/** Whether a login can be given to somebody. */
export const isLogin = (text: string): boolean => FORM.test(text) && !PHONE_OR_ID.test(text);
