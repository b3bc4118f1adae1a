import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { withFolderLock } from '../set-up/folder-lock.js'
import { cacheFolder } from '../set-up/project.js'
import { runStep } from '../set-up/run-step.js'
import { findProgram } from './find-program.ts'

/** Installs a Debian package where that is ours to do: as root, on a system that has apt-get. */
export async function installDebianPackage(name: string): Promise<void> {
  const aptGet = findProgram(['apt-get'])
  if (!aptGet || process.getuid?.() !== 0) return
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const install = [
    'install',
    '-y',
    '--no-install-recommends',
    '-o',
    'DPkg::Lock::Timeout=300',
    name,
  ]
  mkdirSync(cacheFolder, { recursive: true })
  try {
    await withFolderLock(path.join(cacheFolder, 'apt.lock'), async ({ addHolder: onStart }) => {
      await runStep('Updating the list of Debian packages', aptGet, ['update'], { env, onStart })
      await runStep(`Installing the Debian package ${name}`, aptGet, install, { env, onStart })
    })
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
  }
}
