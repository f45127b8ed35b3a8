/** Signing out on a phone: what waits is sent first; what cannot be sent is warned of and stays; what is over leaves no trace. */

import { confirmAct } from '../../house/act.js';
import { clearPhone, outboxCount, phone, sendNow } from './phone/phone.js';

/** @returns whether the user may sign out */
export async function leavePhone(): Promise<boolean> {
  if (phone.outbox.value.length > 0 && phone.isOnline.value) await sendNow();
  const unsent = outboxCount.value.waiting + outboxCount.value.refused;
  const drafts = phone.drafts.value.length;
  if (unsent + drafts > 0) {
    const chosen = await confirmAct({
      title: { zh: '还有内容未发送', en: 'Not everything has been sent' },
      text: {
        zh: `本机还有 ${unsent} 条待发送、${drafts} 条未填完的记录。退出后它们留在本机，须由您本人在本机重新登录才能发送。建议联网发送完毕再退出。`,
        en: `There are ${unsent} to be sent and ${drafts} unfinished records on this phone. They stay here when you sign out, and are sent only once you sign in again on this phone. Better wait until they are sent.`,
      },
      act: { zh: '仍要退出', en: 'Sign out all the same' },
      isGrave: true,
      run: async () => ({ kind: 'data', data: null }),
    });
    if (chosen === null) return false;
  }
  await clearPhone();
  return true;
}
