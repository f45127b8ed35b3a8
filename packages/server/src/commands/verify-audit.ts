import { verifyAudit } from '../audit/verify-audit.js';
import { openStore } from '../store/open-store.js';
import { both, type Command, DONE, FAILED, WRONG_USE } from './command.js';

const ANCHOR = /^(\d{1,15}):([0-9a-f]{64})$/;

export const verifyAuditCommand: Command = {
  name: 'verify-audit',
  arguments: '[<number>:<hash>]',
  least: 0,
  most: 1,
  zh: '重算审计日志的哈希链；可附上此前另行保存的末条序号与哈希',
  en: 'recomputes the hash chain of the audit log; give a head that was noted elsewhere before, if there is one',
  run: async ([noted], { settings, print, say }) => {
    const [, sequence, hash] = ANCHOR.exec(noted ?? '') ?? [];
    if (noted !== undefined && (sequence === undefined || hash === undefined)) {
      say(both({ zh: `应为 序号:哈希，而不是“${noted}”`, en: `expected number:hash, not "${noted}"` }));
      return WRONG_USE;
    }
    const anchor = sequence === undefined || hash === undefined ? undefined : { sequence: Number(sequence), hash };
    const store = openStore(settings);
    try {
      return (await verifyAudit(store.db, print, { anchor })) ? DONE : FAILED;
    } finally {
      await store.close();
    }
  },
};
