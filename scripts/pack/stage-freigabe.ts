import { chmodSync, cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { packFileSchema, reportSchema } from '@freigabe/server'
import rootPackage from '../../package.json' with { type: 'json' }
import { root } from '../set-up/project.js'
import { everyPackageSays, readOurPackage } from './every-package.ts'
import { loadedModules } from './loaded-modules.ts'
import { ownNode } from './own-node.ts'

const launcher = 'packages/cli/src/freigabe.js'

/** Files read at places that no `new URL` names. */
const alsoRead = ['policies', 'docs/guides', 'docs/reference', 'docs/decisions', 'CHANGELOG.md']

/** Files next to the reference, where packs and readers of reports look for them. */
const printed = { 'policy-pack': packFileSchema, 'screening-report': reportSchema }

/**
 * Named by modules but written separately: the package's own file, and what was compiled at the last start.
 */
const notCopied = ['package.json', '.cache/compiled/']

/**
 * Lays out the package `freigabe`: the checkout at the same paths, with only what the command loads and
 * reads, and its modules as JavaScript.
 */
export function stageFreigabe(folder: string): void {
  const { modules, named, packages } = loadedModules(launcher)
  for (const [file, text] of modules) write(path.join(folder, file), text)
  chmodSync(path.join(folder, launcher), 0o755)
  for (const place of [...named, ...alsoRead]) {
    // `x.ts` has become `x.js`, and may collide with another file.
    if (modules.has(place)) throw new Error(`${place} is a module, and a file of that name.`)
    if (!notCopied.includes(place)) copy(place, folder)
  }
  for (const [name, schema] of Object.entries(printed)) {
    const place = path.join(folder, `docs/reference/${name}.schema.json`)
    write(place, `${JSON.stringify(schema(), null, 2)}\n`)
  }
  copyFile('packages/cli/README.md', folder, 'README.md')
  copyFile('LICENSE', folder, 'LICENSE')
  write(path.join(folder, 'package.json'), JSON.stringify(packageFile(packages), null, 2))
}

function packageFile(packages: Set<string>) {
  return {
    name: rootPackage.name,
    description: rootPackage.description,
    keywords: ['email', 'consent', 'opt-in', 'compliance', 'review', 'self-hosted'],
    ...everyPackageSays('packages/cli'),
    engines: { node: '>=18' },
    bin: { freigabe: launcher },
    dependencies: rangesOf(packages),
    optionalDependencies: ownNode(),
  }
}

/** The versions of third-party packages that our packages ask for; each names what it imports. */
function rangesOf(packages: Set<string>): Record<string, string> {
  const asked = ['core', 'screening', 'contract', 'sdk', 'server', 'cli'].map(
    (name) => readOurPackage(name).dependencies ?? {},
  )
  const ranges = [...packages].sort().map((name): [string, string] => {
    const [range, other] = new Set(asked.flatMap((ranges) => ranges[name] ?? []))
    if (range === undefined) throw new Error(`${name} is imported, and no package asks for it.`)
    if (other !== undefined) throw new Error(`${name} is asked for as ${range} and as ${other}.`)
    return [name, range]
  })
  return Object.fromEntries(ranges)
}

function write(file: string, text: string) {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
}

function copy(place: string, folder: string) {
  if (!existsSync(path.join(root, place))) throw new Error(`${place} is not there to be packed.`)
  copyFile(place, folder, place)
}

function copyFile(from: string, folder: string, to: string) {
  cpSync(path.join(root, from), path.join(folder, to), { recursive: true, filter: isWanted })
}

/** Sources and the files that reviews of them need stay in the repository. */
function isWanted(place: string): boolean {
  return !place.endsWith('.ts') && !place.endsWith('digests.txt')
}
