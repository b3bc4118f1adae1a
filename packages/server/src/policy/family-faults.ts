import type { PolicyFault } from './policy-faults.ts'
import type { ReadPack } from './read-pack.ts'

/**
 * Faults in which packs there are: a file under another name than its pack, a country or the house
 * twice or not at all, and packs that extend one that is not there or, in the end, themselves.
 */
export function familyFaults(packs: readonly ReadPack[]): PolicyFault[] {
  const houses = packs.filter(({ layer }) => layer.basis === 'house')
  const message = 'There is no house pack: one whose basis is house.'
  return [
    ...packs.flatMap(({ file, layer, faultAt }) =>
      file === `${layer.id}.yaml`
        ? []
        : [faultAt(['id'], `The pack in ${file} must have the id ${file.replace('.yaml', '')}.`)],
    ),
    ...(houses.length === 0 ? [{ file: 'house.yaml', line: 1, column: 1, message }] : []),
    ...houses
      .slice(1)
      .map(({ faultAt }) => faultAt(['basis'], `${houses[0]!.file} is a house pack already.`)),
    ...packs.flatMap(({ layer: { country }, faultAt }, at) => {
      const same = packs.slice(0, at).find(({ layer }) => country && layer.country === country)
      return same ? [faultAt(['country'], `${same.file} is a pack of ${country} already.`)] : []
    }),
    ...packs.flatMap((pack) => extendingFaults(pack, packs)),
  ]
}

function extendingFaults({ layer, faultAt }: ReadPack, packs: readonly ReadPack[]): PolicyFault[] {
  const seen = [layer.id]
  for (let { extends: base } = layer; base !== undefined; ) {
    if (base === layer.id) return [faultAt(['extends'], `${layer.id} extends itself.`)]
    const found = packs.find((pack) => pack.layer.id === base)
    if (!found) {
      return seen.length > 1 ? [] : [faultAt(['extends'], `There is no pack ${base}.`)]
    }
    if (seen.includes(base)) return []
    seen.push(base)
    base = found.layer.extends
  }
  return []
}
