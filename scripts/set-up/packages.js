import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { bringMissingLibrary } from './missing-library.js'
import { npm, npmUnderProjectNode } from './npm.js'
import { root } from './project.js'
import { bringProjectNode, projectNodeIsReady } from './project-node.js'
import { runStep } from './run-step.js'
import { SetUpFailure } from './set-up-failure.js'

/** @typedef {Record<string, { integrity?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }>} Packages */

const lockFile = path.join(root, 'package-lock.json')
const stampFile = path.join(root, 'node_modules', '.freigabe-set-up')
const quietly = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error']

/**
 * Whether the installed packages are those of the lock file. An install by hand leaves no stamp, but may be
 * complete.
 */
export function packagesAreInstalled() {
  const stamp = stampOfLock()
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return true
  if (!treeIsAsLocked(lockedPackages())) return false
  writeFileSync(stampFile, stamp)
  return true
}

/**
 * Installs exactly what the lock file says. The stamp comes last, so an install that was cut short has none.
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
 * Installs what npm left out under the machine's old Node, by running it again under the project's.
 * @param {(pid: number) => void} onStart
 */
async function completePackages(onStart) {
  const { command, args, env } = npmUnderProjectNode(['install', '--no-save', ...quietly])
  await runStep('Completing the packages', command, args, { env, onStart })
}

/** @returns {Packages} */
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

/**
 * Whether npm's own record of what it installed, written at the end, agrees with the lock file.
 * @param {Packages} wanted by their paths, as in the lock file
 */
function treeIsAsLocked(wanted) {
  const installed = installedPackages()
  const nothingElse = Object.entries(installed).every(
    ([place, { integrity }]) => place in wanted && integrity === wanted[place]?.integrity,
  )
  const needed = Object.keys(wanted).filter((place) => place !== '' && !wanted[place]?.optional)
  const nothingMissing = needed.every((place) => place in installed)
  return nothingElse && nothingMissing && leftOutPrograms(wanted).length === 0
}

/**
 * Paths of the programs for this kind of machine that were not installed. They are optional, and npm silently
 * leaves them out if it runs under a Node that is too old for them.
 * @param {Packages} wanted
 */
function leftOutPrograms(wanted) {
  const installed = installedPackages()
  return Object.keys(wanted).filter(
    (place) => isForThisMachine(wanted[place]) && !(place in installed),
  )
}

/** The project's Node needs the C library called glibc, so programs for another one are of no use. @param {Packages[string] | undefined} entry */
function isForThisMachine({ os, cpu, libc = ['glibc'] } = {}) {
  return os?.includes(process.platform) && cpu?.includes(process.arch) && libc.includes('glibc')
}

/** @returns {Packages} */
function installedPackages() {
  try {
    return JSON.parse(readFileSync(path.join(root, 'node_modules', '.package-lock.json'), 'utf8'))
      .packages
  } catch {
    return {}
  }
}
