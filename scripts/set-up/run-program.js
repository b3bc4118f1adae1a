import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { projectEnvironment, root } from './project.js'

/** @type {NodeJS.Signals[]} */
const forwardedSignals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * @typedef {{ env?: NodeJS.ProcessEnv, quiet?: boolean, onStart?: (pid: number) => void }} RunOptions
 * @typedef {{ code: number, signalled: boolean, output: string }} RunResult
 */

/**
 * Runs a program in the checkout until it ends and passes on the signals that ask us to stop. It gets a
 * process group of its own: otherwise a terminal's Ctrl-C would reach it twice. With `quiet` its output is
 * kept instead of shown.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>} `signalled` if we were asked to stop in the meantime
 */
export function runProgram(
  command,
  args,
  { env = projectEnvironment(), quiet = false, onStart } = {},
) {
  return new Promise((resolve, reject) => {
    const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit'
    const child = spawn(command, args, {
      cwd: root,
      env,
      detached: true,
      stdio: /** @type {any} */ (stdio),
    })
    const stopForwarding = forwardSignals(child)
    /** @type {Buffer[]} */
    const chunks = []
    child.stdout?.on('data', (chunk) => chunks.push(chunk))
    child.stderr?.on('data', (chunk) => chunks.push(chunk))
    child.on('spawn', () => onStart?.(/** @type {number} */ (child.pid)))
    child.on('error', (error) => {
      stopForwarding()
      reject(error)
    })
    // Processes that it started itself must not outlive it, nor keep its output open.
    child.on('exit', () => signalGroup(child, 'SIGKILL'))
    child.on('close', (code, signal) => {
      const signalled = stopForwarding()
      const output = Buffer.concat(chunks).toString('utf8')
      resolve({ code: code ?? 128 + constants.signals[signal ?? 'SIGKILL'], signalled, output })
    })
  })
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => boolean} ends the forwarding and returns whether a signal came
 */
function forwardSignals(child) {
  let forwardedAt = Number.NEGATIVE_INFINITY
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => {
    // Ctrl-C arrives twice, from the terminal and from npm; many programs take a second one for "at once".
    if (performance.now() - forwardedAt < 1000) return
    forwardedAt = performance.now()
    signalGroup(child, signal)
  }
  const killRest = () => signalGroup(child, 'SIGKILL')
  for (const signal of forwardedSignals) process.on(signal, forward)
  process.on('exit', killRest)
  return () => {
    for (const signal of forwardedSignals) process.off(signal, forward)
    process.off('exit', killRest)
    return forwardedAt > 0
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  try {
    if (child.pid) process.kill(-child.pid, signal)
  } catch {
    // The group has already gone.
  }
}
