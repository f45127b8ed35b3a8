// The joint service with the demo city: made, started, and told how to try it. Ctrl-C stops it; started again, it goes on where it was.
// `node scripts/service.mjs [--out FOLDER] [--entities N]`: another place than out/, a city of another size. Settings of the service are
// taken from the environment (PORT, DATABASE_URL, …); see docs/operations.md.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeCity } from './city.mjs';
import { environment, fail, root } from './step.mjs';

const { out, entities } = parseArgs({ options: { out: { type: 'string', default: 'out' }, entities: { type: 'string' } } }).values;
const CITY = `${out}/city`;
const HOME = `${out}/service`;
const PROGRAM = join('packages', 'server', 'bin', 'double-random-server.js');

/** The key and the users' password of this demo: made once, readable by its owner only. */
function ownSecrets() {
  const file = resolve(root, HOME, 'secrets.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const secrets = { SECRETS_KEY: randomBytes(32).toString('hex'), DEMO_PASSWORD: randomBytes(9).toString('base64url') };
  writeFileSync(file, `${JSON.stringify(secrets)}\n`, { mode: 0o600 });
  return secrets;
}

makeCity(CITY, entities);
mkdirSync(resolve(root, HOME), { recursive: true });
const log = `${HOME}/log.ndjson`;
const logFile = openSync(resolve(root, log), 'a', 0o600);
const settings = { DATABASE_FILE: `${HOME}/double-random.sqlite`, PAPERS_FOLDER: `${HOME}/papers`, ...ownSecrets(), DEMO_CITY: CITY };
console.log(`── 启动联合抽查服务 The joint service\n$ node ${PROGRAM}    （日志 log: ${log}; 数据 data: ${HOME}/）`);
const service = spawn(process.execPath, [PROGRAM], {
  cwd: root,
  env: environment({ ...settings, ...process.env }),
  stdio: ['ignore', logFile, 'inherit'],
});
closeSync(logFile);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => service.kill(signal));
service.on('close', (code, signal) => {
  if (code === 0) return;
  fail({
    step: 'start: the joint service 启动服务',
    why: `服务已结束 The service ended with ${code === null ? signal : `code ${code}`}; its own words stand above, its log in ${log}.`,
    mend: [
      '端口被占用：PORT=8081 npm start。 The port is taken: PORT=8081 npm start.',
      `从头再来：删除 ${HOME}。 To begin afresh, remove ${HOME}.`,
    ],
  });
});
