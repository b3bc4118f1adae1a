import path from 'node:path'
import { fileURLToPath } from 'node:url'

const sources = fileURLToPath(new URL('../src/', import.meta.url))

/** What the bundler tells of a module, as far as it is read here. */
interface Graph {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null
}

/** Names the file that a module belongs to, or null if it is needed by none of these pages. */
type NameOfFile = (module: string, graph: Graph) => string | null

/**
 * What people see first comes in one file for each kind of page, and one more for what all kinds need. `pages` are
 * modules below `src/` by kind. Modules that are loaded when they are wanted do not count.
 */
export function firstPages(pages: Record<string, readonly string[]>): {
  ofAll: NameOfFile
  ofOne: NameOfFile
} {
  let needed: [kind: string, modules: Set<string>][] | undefined
  const kindsWith = (module: string, graph: Graph) => {
    needed ??= Object.entries(pages).map(([kind, names]) => [kind, reachedFrom(names, graph)])
    return needed.filter(([, modules]) => modules.has(module)).map(([kind]) => kind)
  }
  return {
    ofAll: (module, graph) => (kindsWith(module, graph).length > 1 ? 'pages' : null),
    ofOne: (module, graph) => kindsWith(module, graph)[0] ?? null,
  }
}

/** Our own modules that these import, whatever lies between. */
function reachedFrom(names: readonly string[], graph: Graph): Set<string> {
  const reached = new Set<string>()
  const ahead = names.map((name) => path.join(sources, name))
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    if (reached.has(id) || id.includes('/node_modules/')) continue
    reached.add(id)
    ahead.push(...(graph.getModuleInfo(id)?.importedIds ?? []))
  }
  return reached
}
