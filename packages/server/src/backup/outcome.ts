import type { Outcome, Words } from '@double-random/core';

/** What came of a backup or a restore, or why it was refused, in words for the operator. */
export type BackupOutcome<Value> = Outcome<Value, Words>;

/** Ends the transaction of a restore that is refused. */
export class NotRestored extends Error {
  override readonly name = 'NotRestored';
  readonly why: Words;

  constructor(why: Words) {
    super(why.en);
    this.why = why;
  }
}

export const NOT_A_BACKUP: Words = {
  zh: '这不是本服务为此种数据库所做的备份，或文件不完整',
  en: 'this is no backup of this service for this kind of database, or it is not whole',
};

export const NOT_EMPTY: Words = {
  zh: '目标数据库不是空的：只能恢复到空数据库',
  en: 'the database is not empty: restore into an empty one only',
};

export const newerBackup = (unknown: readonly string[]): Words => ({
  zh: `备份来自更新的版本（${unknown.join(', ')}）：请用该版本恢复`,
  en: `the backup comes from a newer version (${unknown.join(', ')}): restore it with that version`,
});

export const brokenAudit = (sequence: number): Words => ({
  zh: `备份中的审计日志在第 ${sequence} 条处中断：没有恢复`,
  en: `the audit log of the backup breaks at entry ${sequence}: nothing was restored`,
});

export const NO_FILE: Words = { zh: '没有这个备份文件', en: 'there is no such backup' };

export const NOTHING_THERE: Words = {
  zh: '没有数据库，或数据库是空的：没有可备份的内容',
  en: 'there is no database, or it is empty: nothing to back up',
};

export const fileExists = (file: string): Words => ({ zh: `${file} 已存在：不会覆盖`, en: `${file} exists and is not overwritten` });
