/** Takes back a delivery that was recorded by mistake. */

import { api, ask } from '../../api/client.js';
import { confirmAct } from '../../house/act.js';
import { tellDone } from '../../house/tell.js';

/** @returns whether it was taken back */
export async function takeBackNotice(visit: string): Promise<boolean> {
  const done = await confirmAct({
    title: { zh: '撤销送达登记？', en: 'Take the delivery back?' },
    text: {
      zh: '仅用于误登。原登记保留可查，检查回到待通知。',
      en: 'Only for what was recorded by mistake. The entry stays readable, and the notice is due again.',
    },
    act: { zh: '撤销登记', en: 'Take it back' },
    isGrave: true,
    run: () => ask(api.DELETE('/api/v1/visits/{visit}/notice', { params: { path: { visit } } })),
  });
  if (done !== null) tellDone({ zh: '送达登记已撤销', en: 'The delivery is taken back' });
  return done !== null;
}
