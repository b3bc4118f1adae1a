#!/usr/bin/env node
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'

/*
 * `freigabe`, under whatever Node finds itself called: this file is of the kind that old ones understand, and
 * hands on to the project's own Node where the one at work is older.
 */

const main = new URL('./main.ts', import.meta.url)
const projectNode = fileURLToPath(new URL('../../../node_modules/.bin/node', import.meta.url))

if (majorOf(process.versions.node) >= neededMajor()) await import(main.href)
else if (existsSync(projectNode)) runUnder(projectNode)
else refuse()

function neededMajor() {
  const project = new URL('../../../package.json', import.meta.url)
  return majorOf(JSON.parse(readFileSync(project, 'utf8')).dependencies.node)
}

/** @param {string} version */
function majorOf(version) {
  return Number(/\d+/.exec(version)?.[0])
}

/** @param {string} node */
function runUnder(node) {
  const child = spawn(node, [fileURLToPath(main), ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    // A terminal sends Ctrl-C to both, and a second signal means "at once".
    process.on(signal, () => signal !== 'SIGINT' && child.kill(signal))
  }
  child.on('error', refuse)
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + constants.signals[signal ?? 'SIGKILL']
  })
}

function refuse() {
  const german = /^de/.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '')
  process.stderr.write(
    german
      ? `Freigabe läuft unter Node ${neededMajor()}, hier läuft ${process.version}. „npm ci“ im Ordner des Projekts bringt das richtige mit; danach geht dieser Befehl.\n`
      : `Freigabe runs under Node ${neededMajor()}, and this is ${process.version}. \`npm ci\` in the project's folder brings the right one; then this command works.\n`,
  )
  process.exitCode = 3
}
