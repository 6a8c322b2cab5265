import { execFileSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';

/** What the tests need of the machine: a Debian package each, and a file by which it is known. */
const PACKAGES: Readonly<Record<string, string>> = {
  chromium: '/usr/bin/chromium',
  'firefox-esr': '/usr/bin/firefox-esr',
  'webkit2gtk-driver': '/usr/bin/WebKitWebDriver',
  xvfb: '/usr/bin/Xvfb',
  postgresql: '/usr/lib/postgresql/*/bin/postgres',
  'python3-icalendar': '/usr/lib/python3/dist-packages/icalendar/__init__.py',
  'python3-aiosmtpd': '/usr/lib/python3/dist-packages/aiosmtpd/__init__.py',
  'python3-dkim': '/usr/lib/python3/dist-packages/dkim/__init__.py',
};

export function missingPackages(exists: (pattern: string) => boolean = isThere): string[] {
  return Object.entries(PACKAGES).flatMap(([name, file]) => (exists(file) ? [] : [name]));
}

/** Installs what is missing, or says what to install where we may not. */
export function providePackages(): void {
  const missing = missingPackages();
  if (missing.length === 0) return;
  const install = ['install', '--yes', '--no-install-recommends', ...missing];
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new Error(`The tests need ${missing.join(', ')}. On Debian: sudo apt-get ${install.join(' ')}`);
  }
  const options = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  execFileSync('apt-get', ['update', '--quiet'], options);
  execFileSync('apt-get', install, options);
}

/** The folder of the newest PostgreSQL binaries that Debian has installed. */
export function debianPostgres(): string | undefined {
  return globSync('/usr/lib/postgresql/*/bin').toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })).at(-1);
}

function isThere(pattern: string): boolean {
  return globSync(pattern).length > 0;
}
