import 'element-plus/dist/index.css';
import 'element-plus/theme-chalk/dark/css-vars.css';
import '../../style/tokens.css';
import './style/element-plus.css';
import './style/base.css';
import './style/frame.css';
import './style/idioms.css';
import './style/lists.css';
import { createApp } from 'vue';
import App from './App.vue';
import { keepConsole } from './offline/keep-console.js';
import { router } from './router.js';
import { resumeKept } from './session/session.js';
import { resumeSession, returnAddress } from './session/sign-in.js';

/** The router comes after the session: where somebody begins depends on the roles. */
async function start(): Promise<void> {
  const answer = await resumeSession();
  if (answer.kind === 'offline') resumeKept();
  const app = createApp(App).use(router);
  const address = answer.kind === 'data' ? returnAddress() : null;
  if (address !== null) await router.replace(address);
  app.mount('#console');
}

void start();
if (import.meta.env.PROD) keepConsole();
