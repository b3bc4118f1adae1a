import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './project.js'

/** @typedef {Record<string, { integrity?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }>} Packages */

/**
 * Whether npm's own note of what it installed, written when it was through, agrees with the lock file.
 * @param {Packages} wanted by their places, as in the lock file
 */
export function treeIsAsLocked(wanted) {
  const installed = installedPackages()
  const nothingElse = Object.entries(installed).every(
    ([place, { integrity }]) => place in wanted && integrity === wanted[place]?.integrity,
  )
  const needed = Object.keys(wanted).filter((place) => place !== '' && !wanted[place]?.optional)
  const nothingMissing = needed.every((place) => place in installed)
  return nothingElse && nothingMissing && leftOutPrograms(wanted).length === 0
}

/**
 * Places of the programs for this kind of machine that were not installed. They are optional, and npm
 * leaves them out in silence if it runs under a Node that is too old for them.
 * @param {Packages} wanted
 */
export function leftOutPrograms(wanted) {
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
