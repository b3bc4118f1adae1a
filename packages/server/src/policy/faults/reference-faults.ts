import type { LocalText, PackLayer } from '@freigabe/core'
import type { FaultAt, ReadPack } from '../packs/read-pack.ts'
import type { PolicyFault } from './policy-faults.ts'

/** Things with an id. Many packs can speak of a method or a ground; all else belongs to one pack. */
type Kind = keyof typeof listOf

/**
 * Faults in how packs refer to each other's parts: ids that neither the pack nor those it extends define, ids
 * that another pack already uses, and methods and grounds without a name.
 *
 * @param packs whose `extends` lead to each other without a circle
 */
export function referenceFaults(packs: readonly ReadPack[]): PolicyFault[] {
  const layers = packs.map(({ layer }) => layer)
  return packs.flatMap(({ layer, faultAt }) => {
    const bases = basesOf(layer, layers)
    const known = idsOf([layer, ...bases])
    const others = idsOf(basesFirst(layers).slice(0, basesFirst(layers).indexOf(layer)))
    const own = definitions(layer).filter(({ kind }) => kind !== 'method' && kind !== 'ground')
    const taken = own.filter(({ kind, id }) => others.has(`${kind} ${id}`))
    const dangling = references(layer).filter(({ kind, id }) => !known.has(`${kind} ${id}`))
    return [
      ...taken.map(({ kind, id, path }) => faultAt(path, 'id_taken', { kind: kindText[kind], id })),
      ...unnamedMethods(layer, idsOf(bases), faultAt),
      ...unnamedGrounds(layer, idsOf(bases), faultAt),
      ...dangling.map(({ kind, id, path }) => faultAt(path, `${kind}_unknown`, { id })),
    ]
  })
}

interface Named<Of extends Kind = Kind> {
  kind: Of
  id: string
  path: readonly PropertyKey[]
}

/** Parts that others refer to by id. */
type Referred = 'source' | 'method' | 'requirement' | 'ground' | 'remedy'

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

/** The kind as it reads in the sentence that another pack already has it. */
const kindText: Readonly<Record<Kind, LocalText>> = {
  source: { de: 'Die Quelle', en: 'source' },
  principle: { de: 'Den Grundsatz', en: 'principle' },
  method: { de: 'Die Erhebungsart', en: 'method' },
  requirement: { de: 'Die Angabe', en: 'requirement' },
  ground: { de: 'Den Grund', en: 'ground' },
  remedy: { de: 'Die Abhilfe', en: 'remedy' },
  condition: { de: 'Die Bedingung', en: 'condition' },
}

/** The packs that a pack extends, the nearest first. */
export function basesOf({ extends: id }: PackLayer, layers: readonly PackLayer[]): PackLayer[] {
  const base = layers.find((layer) => layer.id === id)
  return base ? [base, ...basesOf(base, layers)] : []
}

/** Ordered so that if two packs share an id, the one further down is at fault. */
function basesFirst(layers: readonly PackLayer[]): PackLayer[] {
  return layers.toSorted(
    (one, other) => basesOf(one, layers).length - basesOf(other, layers).length,
  )
}

function idsOf(layers: readonly PackLayer[]): ReadonlySet<string> {
  return new Set(
    layers.flatMap((layer) => definitions(layer).map(({ kind, id }) => `${kind} ${id}`)),
  )
}

function definitions(layer: PackLayer): Named[] {
  return Object.entries(listOf).flatMap(([kind, list]) =>
    layer[list].map((item, at) => ({
      kind: kind as Kind,
      id: 'id' in item ? item.id : item.code,
      path: [list, at],
    })),
  )
}

function references(layer: PackLayer): Named<Referred>[] {
  const one = (kind: Referred, id: string | undefined, ...path: PropertyKey[]) =>
    id === undefined ? [] : [{ kind, id, path }]
  const list = (kind: Referred, ids: readonly string[], ...path: PropertyKey[]) =>
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
    ...layer.grounds.flatMap(({ remedies = [], restsOn = [] }, at) => [
      ...list('remedy', remedies, 'grounds', at, 'remedies'),
      ...list('requirement', restsOn, 'grounds', at, 'restsOn'),
    ]),
    ...layer.requirements.flatMap(({ notBefore, askedIf }, at) => [
      ...one('requirement', notBefore, 'requirements', at, 'notBefore'),
      ...one('requirement', askedIf?.requirement, 'requirements', at, 'askedIf', 'requirement'),
    ]),
    ...list(
      'method',
      layer.routing?.firstList?.methods ?? [],
      ...['routing', 'firstList', 'methods'],
    ),
    ...layer.grounds.flatMap(({ source }, at) => one('source', source, 'grounds', at, 'source')),
  ]
}

function unnamedMethods(
  { methods }: PackLayer,
  named: ReadonlySet<string>,
  faultAt: FaultAt,
): PolicyFault[] {
  return methods.flatMap(({ code, label, hint }, at) => {
    const isNamed = (label && hint) || named.has(`method ${code}`)
    return isNamed ? [] : [faultAt(['methods', at], 'method_nameless', { code })]
  })
}

function unnamedGrounds(
  { grounds }: PackLayer,
  named: ReadonlySet<string>,
  faultAt: FaultAt,
): PolicyFault[] {
  return grounds.flatMap(({ code, title, question }, at) => {
    const isNamed = (title && question) || named.has(`ground ${code}`)
    return isNamed ? [] : [faultAt(['grounds', at], 'ground_nameless', { code })]
  })
}
