import path from 'node:path'
import { binFolder, root } from './project.js'

/**
 * How to run npm: the very one that was called, if npm called us. It runs under the machine's Node,
 * because npm's work may take the project's own Node away.
 * @param {string[]} args
 * @returns {{ command: string, args: string[], env: NodeJS.ProcessEnv }}
 */
export function npm(args) {
  const { npm_execpath: program = '', npm_node_execpath: node = '' } = process.env
  const entries = (process.env.PATH ?? '').split(path.delimiter)
  const env = {
    ...process.env,
    PATH: entries.filter((entry) => entry !== binFolder).join(path.delimiter),
  }
  const knowsItsNode = node !== '' && !node.startsWith(path.join(root, 'node_modules'))
  if (path.basename(program) === 'npm-cli.js' && knowsItsNode) {
    return { command: node, args: [program, ...args], env }
  }
  return { command: 'npm', args, env }
}
