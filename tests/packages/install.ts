import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, realpathSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { findProgram } from '../../scripts/test/find-program.ts'

/** The result of a program that ran to its end. */
export interface Ran {
  code: number
  out: string
  err: string
}

/** The folder of a person who uses our packages, with a Node that comes first on the path there. */
export class Place {
  readonly folder: string
  readonly node: string
  constructor(folder: string, node: string) {
    this.folder = folder
    this.node = node
    mkdirSync(folder, { recursive: true })
  }

  /** The program `npx` and its first argument, for the Node of this place. */
  npx(): [program: string, script: string] {
    return [this.node, npmProgram('npx-cli.js')]
  }

  /** The path of a file, which may be part of an installed package. */
  at(...names: string[]): string {
    return path.join(this.folder, ...names)
  }

  write(files: Record<string, string>): void {
    for (const [name, text] of Object.entries(files)) writeFileSync(this.at(name), text)
  }

  /** Installs packages by their names or archives. */
  async install(...packages: string[]): Promise<void> {
    const flags = [
      '--prefer-offline',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      '--fetch-retries=1',
    ]
    const args = [npmProgram('npm-cli.js'), 'install', '--prefix', this.folder, ...flags]
    const { code, err } = await this.run(this.node, [...args, ...packages])
    if (code === 0) return
    throw new Error(
      `npm could not install ${packages.join(', ')}. These tests need the registry that set-up installs from.\n${err}`,
    )
  }

  /** Runs a program here to its end. */
  async run(program: string, args: string[], settings: Settings = {}): Promise<Ran> {
    const options = { cwd: this.folder, env: this.environment(settings), maxBuffer: 64 * 1024 ** 2 }
    return promisify(execFile)(program, args, options).then(
      ({ stdout, stderr }) => ({ code: 0, out: stdout, err: stderr }),
      ({ code, stdout = '', stderr = '' }) => ({ code, out: stdout, err: stderr }),
    )
  }

  /** The output of a program in this folder. Throws with its own words if it fails. */
  async printed(file: string, settings: Settings = {}): Promise<string> {
    const { code, out, err } = await this.run(this.node, [file], settings)
    if (code !== 0) throw new Error(`${file} ended with ${code}: ${err}`)
    return out
  }

  /** Starts a server here, as a group of processes, and resolves with the line of JSON that it prints. */
  async start(program: string, args: string[], settings: Settings) {
    const options = { cwd: this.folder, env: this.environment(settings), detached: true }
    const child = spawn(program, args, options)
    const [firstLine, err] = [Promise.withResolvers<string>(), [] as string[]]
    let out = ''
    child.stderr.on('data', (chunk) => err.push(String(chunk)))
    child.stdout.on('data', (chunk) => {
      out += chunk
      const line = out.split('\n').find((text) => text.includes('"url"'))
      if (line !== undefined && out.endsWith('\n')) firstLine.resolve(line)
    })
    const ended = once(child, 'close').then(([code]) => {
      firstLine.reject(new Error(`It ended with ${code}: ${err.join('')}`))
      return code as number | null
    })
    return { said: await firstLine.promise, ended, pid: child.pid!, err: () => err.join('') }
  }

  /** Our environment without what tests tell each other, as in a stranger's shell. */
  private environment(settings: Settings) {
    const strange = /^(NODE_(?!EXTRA)|FREIGABE_|DATABASE_URL|PORT|LOG_LEVEL|LC_|LANG)/
    const kept = Object.entries(process.env).filter(([name]) => !strange.test(name))
    const PATH = [path.dirname(this.node), process.env.PATH].join(path.delimiter)
    return { ...Object.fromEntries(kept), PATH, LANG: 'en', ...settings }
  }
}

type Settings = Readonly<Record<string, string>>

/** The npm that runs the tests, or the one on the path; the Node that it runs under depends on the place. */
function npmProgram(name: 'npm-cli.js' | 'npx-cli.js'): string {
  const { npm_execpath: caller = '' } = process.env
  const npm = path.basename(caller) === 'npm-cli.js' ? caller : findProgram(['npm'])
  if (npm === undefined) throw new Error('There is no npm on the path.')
  return path.join(path.dirname(realpathSync(npm)), name)
}
