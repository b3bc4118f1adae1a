import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { withFolderLock } from './folder-lock.js'
import { cacheFolder } from './project.js'
import { runStep } from './run-step.js'

const aptGet = '/usr/bin/apt-get'

/** Whether we may install Debian packages here: as root, on a system that has apt-get. */
export function mayInstallDebianPackages() {
  return process.getuid?.() === 0 && existsSync(aptGet)
}

/**
 * Installs a Debian package.
 * @param {string} name
 * @throws {import('./set-up-failure.js').SetUpFailure}
 */
export async function installDebianPackage(name) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const lockTimeout = ['-o', 'DPkg::Lock::Timeout=300']
  const install = ['install', '-y', '--no-install-recommends', ...lockTimeout, name]
  mkdirSync(cacheFolder, { recursive: true })
  await withFolderLock(path.join(cacheFolder, 'apt.lock'), async ({ addHolder: onStart }) => {
    await runStep('Updating the list of Debian packages', aptGet, ['update'], { env, onStart })
    await runStep(`Installing the Debian package ${name}`, aptGet, install, { env, onStart })
  })
}
