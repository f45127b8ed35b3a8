import type { AuditEventForm } from '../event.js';

const COUNTS = ['read', 'added', 'changed', 'gone', 'unchanged', 'wrong', 'warned', 'repeated'] as const;

/** Directories and their imports. Subjects of imports are their ids, of directories `department/kind`. */
export const DIRECTORIES_EVENTS = {
  'import.opened': { subject: 'import', zh: '开始导入名录', en: 'Import of a directory begun', details: ['department', 'kind', 'mode'] },
  'import.received': { subject: 'import', zh: '收到导入文件', en: 'File of an import received', details: ['file', 'bytes', 'hash'] },
  'import.previewed': {
    subject: 'import',
    zh: '导入预览完成',
    en: 'Preview of an import made',
    details: ['basedOn', ...COUNTS, 'resultRows', 'resultHash'],
  },
  'import.failed': { subject: 'import', zh: '导入文件无法使用', en: 'File of an import could not be used', details: ['code', 'reasons'] },
  'import.application': { subject: 'import', zh: '要求应用导入', en: 'Application of an import asked for', details: ['basedOn'] },
  'import.discarded': { subject: 'import', zh: '放弃导入', en: 'Import discarded', details: ['state'] },
  'import.expired': { subject: 'import', zh: '导入逾期作废', en: 'Import expired', details: ['state'] },
  'directory.changed': {
    subject: 'directory',
    zh: '名录更新为新版本',
    en: 'Directory changed to a new version',
    details: ['version', 'rows', 'hash', 'added', 'changed', 'gone', 'import', 'askedBy'],
  },
  'directory.confirmed': {
    subject: 'directory',
    zh: '导入的文件与名录一致，版本不变',
    en: 'Imported file is the same as the directory: no new version',
    details: ['version', 'rows', 'hash', 'import', 'askedBy'],
  },
} as const satisfies Record<string, AuditEventForm>;
