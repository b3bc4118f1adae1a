#!/usr/bin/env node
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/*
 * `freigabe`, in a checkout and in the package of that name, under any Node: this file is of the kind that
 * old ones understand, and passes control to the Node that came with it if the running one is older.
 */

const { private: isCheckout, dependencies, optionalDependencies } = readProject()
const neededMajor = majorOf(dependencies.node ?? Object.values(optionalDependencies)[0])
const ownNode = majorOf(process.versions.node) < neededMajor ? findOwnNode() : undefined

if (majorOf(process.versions.node) >= neededMajor) await import('./main.ts')
else if (ownNode) runUnder(ownNode)
else refuse()

function readProject() {
  return JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
}

/** @param {string} version */
function majorOf(version) {
  return Number(/\d+/.exec(version)?.[0])
}

/**
 * A checkout has the package `node`; the published package names the programs for each kind of machine
 * itself.
 */
function findOwnNode() {
  const machine = `${process.platform}-${process.arch}`
  return [`node-${machine}`, `node-bin-${machine}`, 'node'].map(nodeIn).find(Boolean)
}

/** @param {string} name a package that holds a Node */
function nodeIn(name) {
  const require = createRequire(import.meta.url)
  try {
    const file = require.resolve(`${name}/package.json`)
    const node = join(dirname(file), 'bin/node')
    return majorOf(require(file).version) >= neededMajor && existsSync(node) ? node : undefined
  } catch {
    return undefined
  }
}

/** @param {string} node */
function runUnder(node) {
  const main = fileURLToPath(new URL('./main.ts', import.meta.url))
  const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    // A terminal sends Ctrl-C to both, and a second signal means "at once".
    process.on(signal, () => signal !== 'SIGINT' && child.kill(signal))
  }
  child.on('error', refuse)
  child.on('exit', (code, signal) => {
    // The system loader's answer where a library is missing, after naming it.
    if (code === 127) return refuse()
    process.exitCode = code ?? 128 + constants.signals[signal ?? 'SIGKILL']
  })
}

function refuse() {
  const german = /^de/.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '')
  const here = german
    ? `Freigabe läuft unter Node ${neededMajor}, hier läuft ${process.version}.`
    : `Freigabe runs under Node ${neededMajor}, and this is ${process.version}.`
  process.stderr.write(`${here} ${german ? wayOnInGerman() : wayOn()}\n`)
  process.exitCode = 3
}

function wayOn() {
  return isCheckout
    ? "`npm ci` in the project's folder brings the right one; then this command works."
    : 'The one that its package brings is missing, or does not start here: install it again with its optional packages, or call it under the right Node.'
}

function wayOnInGerman() {
  return isCheckout
    ? '„npm ci“ im Ordner des Projekts bringt das richtige mit; danach geht dieser Befehl.'
    : 'Das mitgebrachte fehlt oder startet hier nicht: Installieren Sie das Paket noch einmal mit seinen optionalen Paketen, oder rufen Sie es unter dem richtigen Node auf.'
}
