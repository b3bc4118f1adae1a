import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout's top folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

/** What set-up remembers from one run to the next; git ignores it and anyone may delete it. */
export const cacheFolder = path.join(root, '.cache')

/** Where npm puts the programs of the installed packages, the project's own Node among them. */
export const binFolder = path.join(root, 'node_modules', '.bin')

/** The Node that everything but set-up runs under. */
export const projectNode = path.join(binFolder, 'node')

/** Major version of that Node, as package.json asks for it, say 26. */
export function projectNodeMajor() {
  const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  return Number(/\d+/.exec(dependencies.node)?.[0])
}

/** This process's environment with the project's own programs first on the path. */
export function projectEnvironment() {
  const rest = (process.env.PATH ?? '').split(path.delimiter).filter((entry) => entry !== binFolder)
  return { ...process.env, PATH: [binFolder, ...rest].join(path.delimiter) }
}
