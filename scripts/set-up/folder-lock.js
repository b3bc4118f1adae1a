import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { processBirth } from './process-birth.js'

/**
 * @typedef {{ pid: number, birth: string | undefined }} Holder
 * @typedef {{ token: string, holders: Holder[] }} Owner
 * @typedef {{ addHolder: (pid: number) => void }} HeldLock
 */

/**
 * Runs `work` while no other process runs work under the same lock folder.
 * The folder names the processes that hold it; once all of them are gone, the next one takes it over.
 * `work` may add a child process as a holder, so that the lock outlives a killed parent while the child goes on.
 * @template T
 * @param {string} folder
 * @param {(lock: HeldLock) => Promise<T>} work
 * @param {(pid: number | undefined) => void} [onWait] told once, with the owner's process, if we have to wait
 * @returns {Promise<T>}
 */
export async function withFolderLock(folder, work, onWait) {
  const owner = { token: randomUUID(), holders: [holder(process.pid)] }
  await acquire(folder, owner, onWait)
  const release = () => removeLock(folder, owner)
  process.on('exit', release)
  try {
    return await work({
      addHolder: (pid) => {
        owner.holders.push(holder(pid))
        writeOwner(folder, owner)
      },
    })
  } finally {
    process.off('exit', release)
    release()
  }
}

/**
 * @param {string} folder
 * @param {Owner} owner
 * @param {((pid: number | undefined) => void) | undefined} onWait
 */
async function acquire(folder, owner, onWait) {
  let told = false
  while (!tryAcquire(folder, owner)) {
    const current = readOwner(folder)
    if (current && !current.holders.some(isAlive)) {
      bury(folder, current)
      continue
    }
    if (!told) onWait?.(current?.holders[0]?.pid)
    told = true
    await setTimeout(100)
  }
}

/**
 * The folder appears under its name with its owner already inside, or not at all.
 * @param {string} folder
 * @param {Owner} owner
 */
function tryAcquire(folder, owner) {
  const prepared = `${folder}.${owner.token}`
  mkdirSync(prepared, { recursive: true })
  writeOwner(prepared, owner)
  try {
    renameSync(prepared, folder)
    return true
  } catch (error) {
    rmSync(prepared, { recursive: true, force: true })
    if (['ENOTEMPTY', 'EEXIST'].includes(codeOf(error))) return false
    throw error
  }
}

/**
 * Moves a dead owner's lock to a grave of its own. Of several processes that saw it dead only the first
 * succeeds: a later one would move a living lock, but finds the grave taken. This is why graves stay.
 * @param {string} folder
 * @param {Owner} dead
 */
function bury(folder, dead) {
  try {
    renameSync(folder, `${folder}.dead-${dead.token}`)
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(codeOf(error))) throw error
  }
}

/**
 * Takes the folder's name away first: while it is emptied under that name, another process could move in.
 * @param {string} folder
 * @param {Owner} owner
 */
function removeLock(folder, owner) {
  const removed = `${folder}.${owner.token}`
  renameSync(folder, removed)
  rmSync(removed, { recursive: true, force: true })
}

/**
 * @param {string} folder
 * @param {Owner} owner
 */
function writeOwner(folder, owner) {
  const file = path.join(folder, 'owner.json')
  writeFileSync(`${file}.new`, JSON.stringify(owner))
  renameSync(`${file}.new`, file)
}

/**
 * @param {string} folder
 * @returns {Owner | undefined}
 */
function readOwner(folder) {
  try {
    return JSON.parse(readFileSync(path.join(folder, 'owner.json'), 'utf8'))
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/**
 * @param {number} pid
 * @returns {Holder}
 */
function holder(pid) {
  return { pid, birth: processBirth(pid) }
}

/** @param {Holder} holder */
function isAlive({ pid, birth }) {
  return birth !== undefined && processBirth(pid) === birth
}

/** @param {unknown} error */
function codeOf(error) {
  return String(/** @type {NodeJS.ErrnoException} */ (error).code)
}
