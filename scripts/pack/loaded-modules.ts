import { readFileSync } from 'node:fs'
import { isBuiltin, stripTypeScriptTypes } from 'node:module'
import path from 'node:path'
import { root } from '../set-up/project.js'
import { readOurPackage } from './every-package.ts'
import { renameSpecifiers, specifiersIn } from './specifiers.ts'

/** Everything that a program loads, by paths relative to the checkout. */
export interface LoadedModules {
  /** Its modules as JavaScript, each at the path of its source. */
  modules: Map<string, string>
  /** Other files that modules read, by `new URL(…, import.meta.url)`. */
  named: Set<string>
  /** The names of the third-party packages that it imports. */
  packages: Set<string>
}

/**
 * Follows a program's imports from its first module, and strips the types from each as Node does when it runs
 * the sources: lines stay where they are, so a stack trace still names a place in the source. Our own
 * packages are imported by path instead of by name.
 */
export function loadedModules(first: string): LoadedModules {
  const found: LoadedModules = { modules: new Map(), named: new Set(), packages: new Set() }
  const waiting = [first]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (!found.modules.has(asJavaScript(file))) waiting.push(...take(file, found))
  }
  return found
}

/** Adds one module, and returns those that it loads. */
function take(file: string, { modules, named, packages }: LoadedModules): string[] {
  const text = readFileSync(path.join(root, file), 'utf8')
  if (file.endsWith('.json')) {
    modules.set(file, packageFileOf(file, text))
    return []
  }
  const source = file.endsWith('.ts') ? stripTypeScriptTypes(text) : text
  const next = specifiersIn(source, file).flatMap((specifier) => {
    const place = placeOf(specifier, file)
    if (place === null && !isBuiltin(specifier)) packages.add(packageOf(specifier))
    return place ?? []
  })
  const renamed = renameSpecifiers(source, file, (specifier) => {
    const place = placeOf(specifier, file)
    return place === null ? specifier : relative(file, asJavaScript(place))
  })
  const urls = [...renamed.matchAll(besideItself)].map(([, url]) => path.join(file, '..', url!))
  for (const url of urls) if (!url.endsWith('.ts')) named.add(url)
  modules.set(
    asJavaScript(file),
    renamed.replace(besideItself, (code, url: string) => code.replace(url, asJavaScript(url))),
  )
  return [...next, ...urls.filter((url) => url.endsWith('.ts'))]
}

/**
 * `new URL('./reading-thread.ts', import.meta.url)`, as used to start a thread or find a neighbouring file.
 */
const besideItself = /new URL\(\s*['"]([^'"]+)['"],\s*import\.meta\.url,?\s*\)/g

/** The path of a module of ours, or null for a third-party one. */
function placeOf(specifier: string, importer: string): string | null {
  if (specifier.startsWith('.')) return path.join(importer, '..', specifier)
  const [, name, entry = ''] = /^@freigabe\/([\w-]+)(\/.+)?$/.exec(specifier) ?? []
  if (name === undefined) return null
  const file = readOurPackage(name).exports?.[`.${entry}`]
  if (file === undefined) throw new Error(`${importer} imports ${specifier}, which does not exist.`)
  return path.join('packages', name, file)
}

function relative(from: string, to: string): string {
  const place = path.relative(path.dirname(from), to)
  return place.startsWith('.') ? place : `./${place}`
}

function asJavaScript(file: string): string {
  return file.replace(/\.ts$/, '.js')
}

function packageOf(specifier: string): string {
  return /^(@[^/]+\/)?[^/]+/.exec(specifier)![0]
}

/** A package file only says which version this is: dependencies are listed at the top. */
function packageFileOf(file: string, text: string): string {
  if (path.basename(file) !== 'package.json') return text
  const { name, version, type } = JSON.parse(text)
  return `${JSON.stringify({ name, version, private: true, type }, null, 2)}\n`
}
