import { execFile } from 'node:child_process'
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestContext } from 'node:test'
import { promisify } from 'node:util'
import { binFolder, projectNode, root } from '../../scripts/set-up/project.js'

const run = promisify(execFile)

/** A folder in which a reader would try an example: with our packages installed, and nothing else. */
export async function exampleFolder(
  t: TestContext,
  files: Record<string, string>,
  compilerOptions: Record<string, unknown> = {},
) {
  const folder = await mkdtemp(path.join(tmpdir(), 'freigabe-example-'))
  t.after(() => rm(folder, { recursive: true, force: true }))
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'dir')
  const tsconfig = {
    extends: path.join(root, 'tsconfig.base.json'),
    compilerOptions: {
      types: ['node'],
      lib: ['es2024', 'dom', 'dom.iterable'],
      ...compilerOptions,
    },
    include: ['*.ts'],
  }
  const all = {
    ...files,
    'package.json': '{"type":"module"}',
    'tsconfig.json': JSON.stringify(tsconfig),
  }
  for (const [name, text] of Object.entries(all)) await writeFile(path.join(folder, name), text)
  return {
    path: folder,
    /** The compiler's complaints; empty if there are none. */
    async complaints(): Promise<string> {
      const compiler = path.join(binFolder, 'tsc')
      return run(compiler, ['-p', folder], { cwd: folder }).then(
        () => '',
        ({ stdout }: { stdout: string }) => stdout,
      )
    },
    /** The output of a program in the folder. Throws with its own words if it fails. */
    async printed(file: string, environment: Record<string, string>): Promise<string> {
      const env = { ...process.env, ...environment }
      const { stdout } = await run(projectNode, [file], { cwd: folder, env })
      return stdout
    },
  }
}
