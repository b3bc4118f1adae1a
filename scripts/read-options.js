import { parseArgs } from 'node:util'

/**
 * Reads the arguments of a command. Where an option is not known, lacks its value or is `--help`, the program
 * ends with the way the command is called.
 * @template {NonNullable<import('node:util').ParseArgsConfig['options']>} Options
 * @param {string} usage a line such as `npm test -- [WORD …] [--quick]`
 * @param {Options} options as `parseArgs` takes them
 */
export function readOptions(usage, options) {
  try {
    return parseArgs({ options, allowPositionals: true })
  } catch (error) {
    if (!isAboutArguments(error)) throw error
    process.stderr.write(`${usage}\n`)
    return process.exit(2)
  }
}

/**
 * @param {unknown} error
 */
function isAboutArguments(error) {
  return error instanceof TypeError && 'code' in error && /^ERR_PARSE_ARGS/.test(String(error.code))
}
