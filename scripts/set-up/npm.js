import path from 'node:path'
import { binFolder, projectEnvironment, projectNode, root } from './project.js'

/** @typedef {{ command: string, args: string[], env: NodeJS.ProcessEnv }} Command */

/**
 * How to run npm under the machine's Node, because npm's work may take the project's own Node away.
 * @param {string[]} args
 * @returns {Command}
 */
export function npm(args) {
  const { npm_node_execpath: node = '', PATH = '' } = process.env
  const entries = PATH.split(path.delimiter).filter((entry) => entry !== binFolder)
  const env = { ...process.env, PATH: entries.join(path.delimiter) }
  const isMachines = node !== '' && !node.startsWith(path.join(root, 'node_modules'))
  return isMachines ? throughCaller(node, args, env) : { command: 'npm', args, env }
}

/**
 * How to run npm under the project's Node.
 * @param {string[]} args
 * @returns {Command}
 */
export function npmUnderProjectNode(args) {
  return throughCaller(projectNode, args, projectEnvironment())
}

/**
 * The very npm that called us, if one did; otherwise the one on the path, which takes the Node on the path.
 * @param {string} node
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {Command}
 */
function throughCaller(node, args, env) {
  const program = process.env.npm_execpath ?? ''
  const isNpm = path.basename(program) === 'npm-cli.js'
  return isNpm ? { command: node, args: [program, ...args], env } : { command: 'npm', args, env }
}
