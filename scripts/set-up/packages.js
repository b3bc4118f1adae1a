import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { npm } from './npm.js'
import { root } from './project.js'
import { runStep } from './run-step.js'
import { SetUpFailure } from './set-up-failure.js'

const stampFile = path.join(root, 'node_modules', '.freigabe-set-up')

/** Whether the installed packages are those of the lock file, on this kind of machine. */
export function packagesAreInstalled() {
  const lock = readLock()
  if (readIfThere(stampFile) === stampFor(lock)) return true
  if (!npmInstalledByHand(lock)) return false
  writeFileSync(stampFile, stampFor(lock))
  return true
}

/**
 * Installs exactly what the lock file says. The stamp comes last: an install that was cut short has none.
 * @param {(pid: number) => void} onStart
 */
export async function installPackages(onStart) {
  const quietly = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const { command, args, env } = npm(['ci', ...quietly])
  await runStep('Installing packages', command, args, { env, onStart })
  writeFileSync(stampFile, stampFor(readLock()))
}

/**
 * `npm install` by a developer leaves no stamp of ours, but npm's own note of what it installed, written
 * when it was through. If that agrees with the lock file, there is nothing to install again.
 * @param {string} lock
 */
function npmInstalledByHand(lock) {
  const note = readIfThere(path.join(root, 'node_modules', '.package-lock.json'))
  if (note === undefined) return false
  const wanted = JSON.parse(lock).packages
  const installed = JSON.parse(note).packages
  const sameAsWanted = Object.keys(installed).every(
    (place) => installed[place].integrity === wanted[place]?.integrity && place in wanted,
  )
  // Packages for other kinds of machine are optional, and npm leaves them out.
  return (
    sameAsWanted &&
    Object.keys(wanted).every(
      (place) => place === '' || place in installed || wanted[place].optional,
    )
  )
}

function readLock() {
  const lock = readIfThere(path.join(root, 'package-lock.json'))
  if (lock === undefined) {
    throw new SetUpFailure(
      'package-lock.json is missing. Bring it back with: git checkout package-lock.json',
    )
  }
  return lock
}

/** @param {string} lock */
function stampFor(lock) {
  return `${process.platform} ${process.arch} ${createHash('sha256').update(lock).digest('hex')}\n`
}

/** @param {string} file */
function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
