import type { PackLayer } from '@freigabe/core'
import type { PolicyFault } from './policy-faults.ts'
import type { FaultAt, ReadPack } from './read-pack.ts'

/** What has an id that no other pack may give away again; a method is spoken of by many packs. */
type Kind = keyof typeof listOf

/**
 * Faults in how packs refer to each other's parts: ids that no pack in reach defines, ids that an
 * earlier pack has already given away, and methods that nobody ever named.
 *
 * @param packs each after the one that it extends, so that those before it are the ones in reach
 */
export function referenceFaults(packs: readonly ReadPack[]): PolicyFault[] {
  const known = new Set<string>()
  return packs.flatMap(({ layer, faultAt }) => {
    const given = definitions(layer).filter(({ kind }) => kind !== 'method')
    const taken = given.filter(({ kind, id }) => known.has(`${kind} ${id}`))
    const unnamed = unnamedMethods(layer, known, faultAt)
    for (const { kind, id } of definitions(layer)) known.add(`${kind} ${id}`)
    const dangling = references(layer).filter(({ kind, id }) => !known.has(`${kind} ${id}`))
    return [
      ...taken.map(({ kind, id, path }) =>
        faultAt(path, `Another pack already has the ${kind} ${id}.`),
      ),
      ...unnamed,
      ...dangling.map(({ kind, id, path }) => faultAt(path, `There is no ${kind} ${id}.`)),
    ]
  })
}

interface Named {
  kind: Kind
  id: string
  path: readonly PropertyKey[]
}

/** Where each kind is defined. */
const listOf = {
  source: 'sources',
  principle: 'principles',
  method: 'methods',
  requirement: 'requirements',
  ground: 'grounds',
  remedy: 'remedies',
  condition: 'conditions',
} as const satisfies Record<string, keyof PackLayer>

function definitions(layer: PackLayer): Named[] {
  return Object.entries(listOf).flatMap(([kind, list]) =>
    layer[list].map((item, at) => ({
      kind: kind as Kind,
      id: 'id' in item ? item.id : item.code,
      path: [list, at],
    })),
  )
}

function references(layer: PackLayer): Named[] {
  const list = (kind: Kind, ids: readonly string[], ...path: PropertyKey[]): Named[] =>
    ids.map((id, at) => ({ kind, id, path: [...path, at] }))
  return [
    ...list('requirement', layer.generalRequirements, 'generalRequirements'),
    ...layer.principles.flatMap(({ sources }, at) =>
      list('source', sources, 'principles', at, 'sources'),
    ),
    ...layer.methods.flatMap((method, at) => [
      ...list('requirement', method.requirements, 'methods', at, 'requirements'),
      ...list('ground', method.grounds, 'methods', at, 'grounds'),
      ...list('remedy', method.remedies, 'methods', at, 'remedies'),
      ...list('source', method.sources, 'methods', at, 'sources'),
    ]),
    ...layer.requirements.flatMap(({ notBefore: id }, at): Named[] =>
      id ? [{ kind: 'requirement', id, path: ['requirements', at, 'notBefore'] }] : [],
    ),
    ...layer.grounds.flatMap(({ source: id }, at): Named[] =>
      id ? [{ kind: 'source', id, path: ['grounds', at, 'source'] }] : [],
    ),
  ]
}

function unnamedMethods(
  { methods }: PackLayer,
  known: ReadonlySet<string>,
  faultAt: FaultAt,
): PolicyFault[] {
  return methods.flatMap(({ code, label, hint }, at) => {
    const isNamed = (label && hint) || known.has(`method ${code}`)
    return isNamed ? [] : [faultAt(['methods', at], `No pack gives ${code} a label and a hint.`)]
  })
}
