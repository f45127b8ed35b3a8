// Make the clone ready: right Node, dependencies exactly as locked. Does nothing when nothing has changed since the last time.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { npxArguments } from './pnpm.mjs';
import { fail, lastLines, makeSetupFolder, root, runLogged, setupFolder } from './step.mjs';

const MINIMUM = [20, 19];
const mark = join(setupFolder, 'installed');

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > MINIMUM[0] || (major === MINIMUM[0] && minor >= MINIMUM[1])) return;
  fail({
    step: 'check the version of Node 检查 Node 版本',
    why: `当前 Node 为 ${process.versions.node}；本项目需要 ${MINIMUM.join('.')} 或更高版本。\nThis is Node ${process.versions.node}; the project needs ${MINIMUM.join('.')} or newer.`,
    mend: [
      '请从系统软件源或 https://nodejs.org 安装较新的 Node，然后重试。',
      'Install a newer Node from your system or https://nodejs.org, then run the command again.',
    ],
  });
}

function manifests() {
  const packages = join(root, 'packages');
  const members = readdirSync(packages, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return ['.', 'fixtures', 'bench', ...members.map((entry) => join('packages', entry.name))]
    .map((folder) => join(folder, 'package.json'))
    .filter((file) => existsSync(join(root, file)))
    .sort();
}

/** Changes whenever an install could come out differently. */
function fingerprint() {
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}\n`);
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests()]) {
    hash.update(`${file}\n`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function isInstalled(wanted) {
  return existsSync(join(root, 'node_modules', '.modules.yaml')) && existsSync(mark) && readFileSync(mark, 'utf8') === wanted;
}

/**
 * Native modules are compiled where no binary can be fetched. Node's own headers, where they came with it, spare the compiler a download that
 * not every network allows.
 */
function headersOfNode() {
  if (process.env.npm_config_nodedir !== undefined) return {};
  const prefix = dirname(dirname(realpathSync(process.execPath)));
  return existsSync(join(prefix, 'include', 'node', 'node.h')) ? { npm_config_nodedir: prefix } : {};
}

async function install() {
  console.log(
    '正在准备：安装锁定的依赖（新机器上约一分钟）…\nSetting up: installing the locked dependencies (about a minute on a new machine)…',
  );
  const started = performance.now();
  const { code, log } = await runLogged({
    command: 'npx',
    args: npxArguments(['install', '--frozen-lockfile', '--reporter=append-only']),
    log: 'install.log',
    // Without a terminal pnpm would otherwise stop to ask before it replaces node_modules; after `npm run -s` npx would say nothing.
    // CFLAGS: the warnings of a million lines of C are nobody's business here.
    env: { CI: 'true', npm_config_loglevel: 'warn', CFLAGS: '-w', ...headersOfNode() },
  });
  if (code !== 0) {
    fail({
      step: 'setup: install the dependencies 安装依赖',
      why: `pnpm 以退出码 ${code} 结束。${log} 的末尾：\npnpm ended with code ${code}. The end of ${log}:\n\n${lastLines(log)}`,
      mend: [
        '没有网络，或需要代理？运行 `npm ping` 检查；软件源与代理见 `npm config list`。',
        'No network or a proxy? Check `npm ping`; npm takes its registry and proxy from `npm config list`.',
        '缓存目录无法写入（EACCES、EROFS）：把 npm_config_cache、XDG_DATA_HOME、XDG_CACHE_HOME 设到可写的文件夹。',
        'A cache that cannot be written (EACCES, EROFS): set npm_config_cache, XDG_DATA_HOME and XDG_CACHE_HOME to folders of your own.',
        'ERR_PNPM_OUTDATED_LOCKFILE：package.json 有改动而锁定文件没有：运行 `node scripts/pnpm.mjs install`，并提交 pnpm-lock.yaml。',
        'ERR_PNPM_OUTDATED_LOCKFILE: a package.json changed without the lockfile: `node scripts/pnpm.mjs install`, then commit pnpm-lock.yaml.',
        'sqlite3 编译失败：需要 C++ 编译器、make 和 Python 3（Debian：apt-get install g++ make python3）。',
        'sqlite3 did not compile: it needs a C++ compiler, make and Python 3 (Debian: apt-get install g++ make python3).',
        'node_modules 不完整：删除 node_modules 与 .setup，然后重试。',
        'A half-written node_modules: remove node_modules and .setup, then run the command again.',
      ],
    });
  }
  console.log(`已就绪 Set up in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

checkNode();
const wanted = fingerprint();
if (!isInstalled(wanted)) {
  await install();
  makeSetupFolder();
  writeFileSync(mark, wanted);
}
