import { readFileSync } from 'node:fs'
import path from 'node:path'
import rootPackage from '../../package.json' with { type: 'json' }
import { root } from '../set-up/project.js'

/**
 * The public address of the sources, as npm shows it and provenance is checked against it. Null while they
 * are not public: set it, and every package says so.
 */
const sources: string | null = null

/** A `package.json` of ours, as far as packing reads it. */
export interface OurPackage {
  name: string
  version: string
  exports?: Record<string, string>
  dependencies?: Record<string, string>
}

/** What each published package says about itself. `folder` is where its README is. */
export function everyPackageSays(folder: string) {
  return {
    version: rootPackage.version,
    license: rootPackage.license,
    type: 'module',
    ...(sources === null ? {} : linksTo(sources, folder)),
    publishConfig: { access: 'public', provenance: true },
  }
}

/** The `package.json` of one of the packages below `packages/`. */
export function readOurPackage(name: string): OurPackage {
  return JSON.parse(readFileSync(path.join(root, 'packages', name, 'package.json'), 'utf8'))
}

function linksTo(url: string, directory: string) {
  return {
    repository: { type: 'git', url: `git+${url}.git`, directory },
    homepage: `${url}#readme`,
    bugs: { url: `${url}/issues` },
  }
}
