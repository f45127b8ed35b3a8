// Programs of the system that tests read PDFs and open pages with, and that docs/service.md asks its reader to have. Installed by apt-get where that is possible, otherwise named exactly.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fail, lastLines, runLogged } from './step.mjs';

/** Program → the Debian and Ubuntu package that has it. */
const TOOLS = {
  chromium: 'chromium',
  curl: 'curl',
  mutool: 'mupdf-tools',
  openssl: 'openssl',
  qpdf: 'qpdf',
  pdfdetach: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdfsig: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  pdftotext: 'poppler-utils',
};

/** Without it a browser draws Chinese as empty boxes. */
const CHINESE_FONTS = 'fonts-noto-cjk';

const hasChineseFonts = () => spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout?.trim() !== '';

function missingTools() {
  const missing = Object.keys(TOOLS).filter((tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).error !== undefined);
  return hasChineseFonts() ? missing : [...missing, CHINESE_FONTS];
}

function canInstall() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function explain(missing, packages, detail) {
  fail({
    step: 'test: system tools',
    why: `Missing programs: ${missing.join(', ')}.${detail}`,
    mend: [
      `Debian, Ubuntu: sudo apt-get update && sudo apt-get install -y ${packages.join(' ')}`,
      `Fedora: sudo dnf install ${packages.join(' ')}    macOS: brew install curl mupdf-tools qpdf poppler, and Chromium (its program in CHROMIUM)`,
    ],
  });
}

/** Make sure that every tool is there; does not return when one is not. */
export async function ensureSystemTools() {
  const missing = missingTools();
  if (missing.length === 0) return;
  const packages = [...new Set(missing.map((tool) => TOOLS[tool] ?? tool))];
  if (!canInstall()) explain(missing, packages, ' (Not root, or no apt-get: they cannot be installed from here.)');
  console.log(`Installing ${packages.join(', ')} with apt-get…`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const install = () =>
    runLogged({ command: 'apt-get', args: ['install', '-y', '--no-install-recommends', ...packages], log: 'apt-install.log', env });
  let result = await install();
  if (result.code !== 0) {
    // A fresh container has no package lists.
    await runLogged({ command: 'apt-get', args: ['update'], log: 'apt-update.log', env });
    result = await install();
  }
  const still = missingTools();
  if (result.code !== 0 || still.length > 0) explain(still, packages, ` The end of ${result.log}:\n\n${lastLines(result.log)}`);
}
