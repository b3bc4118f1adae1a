import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { leftOutPrograms, treeIsAsLocked } from './installed-tree.js'
import { bringMissingLibrary } from './missing-library.js'
import { npm, npmUnderProjectNode } from './npm.js'
import { root } from './project.js'
import { bringProjectNode, projectNodeIsReady } from './project-node.js'
import { runStep } from './run-step.js'
import { SetUpFailure } from './set-up-failure.js'

const lockFile = path.join(root, 'package-lock.json')
const stampFile = path.join(root, 'node_modules', '.freigabe-set-up')
const quietly = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error']

/** Whether the installed packages are those of the lock file. An install by hand leaves no stamp, but may have done all. */
export function packagesAreInstalled() {
  const stamp = stampOfLock()
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return true
  if (!treeIsAsLocked(lockedPackages())) return false
  writeFileSync(stampFile, stamp)
  return true
}

/**
 * Installs exactly what the lock file says. The stamp comes last: an install that was cut short has none.
 * @param {(pid: number) => void} onStart
 */
export async function installPackages(onStart) {
  const { command, args, env } = npm(['ci', ...quietly])
  const install = () => runStep('Installing packages', command, args, { env, onStart })
  await install().catch(async (failure) => {
    if (!(await bringMissingLibrary(failure.message))) throw failure
    await install()
  })
  if (!projectNodeIsReady()) await bringProjectNode(onStart)
  if (leftOutPrograms(lockedPackages()).length > 0) await completePackages(onStart)
  writeFileSync(stampFile, stampOfLock())
}

/**
 * Brings what npm left out under the machine's old Node, by running it once more under the project's.
 * @param {(pid: number) => void} onStart
 */
async function completePackages(onStart) {
  const { command, args, env } = npmUnderProjectNode(['install', '--no-save', ...quietly])
  await runStep('Completing the packages', command, args, { env, onStart })
}

/** @returns {import('./installed-tree.js').Packages} */
function lockedPackages() {
  return JSON.parse(readLock()).packages
}

function stampOfLock() {
  const hash = createHash('sha256').update(readLock()).digest('hex')
  return `${process.platform} ${process.arch} ${hash}\n`
}

function readLock() {
  if (existsSync(lockFile)) return readFileSync(lockFile, 'utf8')
  throw new SetUpFailure(
    'package-lock.json is missing. Bring it back with: git checkout package-lock.json',
  )
}
