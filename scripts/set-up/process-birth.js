import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * When a process began, as an opaque text, or undefined if it does not run. A number alone does not identify
 * a process: after a crash another may have the same number, above all in containers.
 * @param {number} pid
 */
export function processBirth(pid) {
  return process.platform === 'linux' ? birthInProc(pid) : birthFromPs(pid)
}

/** @param {number} pid */
function birthInProc(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the program's name, which may itself hold spaces and brackets.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [state, startedAt] = [fields[0], fields[19]]
    return state === 'Z' ? undefined : startedAt
  } catch {
    return undefined
  }
}

/** @param {number} pid */
function birthFromPs(pid) {
  const { stdout, status } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
    encoding: 'utf8',
  })
  return status === 0 ? stdout.trim() : undefined
}
