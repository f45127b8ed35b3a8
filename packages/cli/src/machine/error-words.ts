/** What the system's error codes mean to people. */

import type { Words } from '@double-random/core';

const WORDS: Readonly<Record<string, Words>> = {
  EACCES: { zh: '没有权限', en: 'permission denied' },
  EPERM: { zh: '没有权限', en: 'permission denied' },
  EROFS: { zh: '所在磁盘只读', en: 'the disk is read-only' },
  ENOSPC: { zh: '磁盘已满', en: 'the disk is full' },
  EDQUOT: { zh: '磁盘配额已用完', en: 'the disk quota is used up' },
  EISDIR: { zh: '这是文件夹', en: 'it is a folder' },
  ENOTDIR: { zh: '路径中有一段是文件，不是文件夹', en: 'a part of the path is a file, not a folder' },
  EEXIST: { zh: '同名的文件已经存在', en: 'a file of that name stands there already' },
  ENOENT: { zh: '所在文件夹不存在', en: 'its folder does not exist' },
  ENAMETOOLONG: { zh: '名称过长', en: 'the name is too long' },
  ELOOP: { zh: '符号链接循环', en: 'symbolic links lead in a circle' },
  EMFILE: { zh: '打开的文件过多', en: 'too many files are open' },
  EIO: { zh: '磁盘读写出错', en: 'the disk failed' },
};

export const errorWords = (code: string): Words => WORDS[code] ?? { zh: '系统报错', en: 'the system refused' };
