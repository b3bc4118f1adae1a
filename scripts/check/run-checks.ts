import { globSync } from 'node:fs'
import path from 'node:path'
import { styleText } from 'node:util'
import { binFolder, cacheFolder, projectNode, root } from '../set-up/project.js'
import { runProgram } from '../set-up/run-program.js'

type Check = { name: string; command: string; args: string[] }

/**
 * Runs all checks, this many side by side, and prints a line for each and the output of those that fail. Returns
 * the names of the failed ones.
 */
export async function runChecks({ sideBySide = 2 } = {}): Promise<string[]> {
  const failed: string[] = []
  const waiting = checks()
  const runWaiting = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      if (!(await holds(check))) failed.push(check.name)
    }
  }
  await Promise.all(Array.from({ length: sideBySide }, runWaiting))
  return failed
}

async function holds({ name, command, args }: Check): Promise<boolean> {
  const startedAt = performance.now()
  const { code, output } = await runProgram(command, args, { quiet: true })
  const mark = code === 0 ? styleText('green', '✓') : styleText('red', '✗')
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  console.log(`${mark} ${name}  ${styleText('dim', `${seconds} s`)}`)
  if (code !== 0) console.log(output.trim().replace(/^/gm, '  '))
  return code === 0
}

/**
 * The slow ones come first, so that two at a time end together. Types are checked again only where something
 * changed.
 */
function checks(): Check[] {
  const bin = (name: string) => path.join(binFolder, name)
  const typescriptProjects = globSync(['tsconfig.json', 'packages/*/tsconfig{,.test}.json'], {
    cwd: root,
  }).sort()
  return [
    { name: 'unused code', command: bin('knip'), args: ['--no-progress', '--no-config-hints'] },
    { name: 'import rule', command: projectNode, args: ['scripts/check/import-rule.ts'] },
    ...typescriptProjects.map((project) => ({
      name: `types of ${project}`,
      command: bin('tsc'),
      args: [
        ...['-p', project, '--incremental', '--tsBuildInfoFile', memoryOf(project)],
        // Each further checker works the types of the contract out anew: four cost 2.4 times the processor of one.
        ...['--checkers', '1'],
      ],
    })),
    {
      name: 'format and lint',
      command: bin('biome'),
      args: ['ci', '--colors=off', '--error-on-warnings'],
    },
    { name: 'design scale', command: projectNode, args: ['scripts/check/design-scale.ts'] },
    { name: 'generated files', command: projectNode, args: ['scripts/generate.ts', '--check'] },
  ]
}

/** Where the compiler keeps its findings about a project. */
function memoryOf(project: string): string {
  return path.join(cacheFolder, 'types', `${project.replaceAll('/', '-')}.tsbuildinfo`)
}
