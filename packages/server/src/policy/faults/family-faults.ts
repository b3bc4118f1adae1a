import type { ReadPack } from '../packs/read-pack.ts'
import { policyFaultWords } from './policy-fault-words.ts'
import type { PolicyFault } from './policy-faults.ts'

/**
 * Faults in which packs there are: a file under another name than its pack, a country or the house
 * twice or not at all, and packs that extend one that is not there or, in the end, themselves.
 */
export function familyFaults(packs: readonly ReadPack[]): PolicyFault[] {
  const houses = packs.filter(({ layer }) => layer.basis === 'house')
  return [
    ...packs.flatMap(({ file, layer, faultAt }) =>
      file === `${layer.id}.yaml`
        ? []
        : [
            faultAt(
              ['id'],
              policyFaultWords('pack_misnamed', { file, id: file.replace('.yaml', '') }),
            ),
          ],
    ),
    ...(houses.length === 0 ? [houseMissing] : []),
    ...houses
      .slice(1)
      .map(({ faultAt }) =>
        faultAt(['basis'], policyFaultWords('house_twice', { file: houses[0]!.file })),
      ),
    ...packs.flatMap(({ layer: { country }, faultAt }, at) => {
      const same = packs.slice(0, at).find(({ layer }) => country && layer.country === country)
      if (!same) return []
      const words = policyFaultWords('country_twice', { file: same.file, country: country! })
      return [faultAt(['country'], words)]
    }),
    ...packs.flatMap((pack) => extendingFaults(pack, packs)),
  ]
}

const houseMissing: PolicyFault = {
  file: 'house.yaml',
  line: 1,
  column: 1,
  ...policyFaultWords('house_missing'),
}

function extendingFaults({ layer, faultAt }: ReadPack, packs: readonly ReadPack[]): PolicyFault[] {
  const seen = [layer.id]
  for (let { extends: base } = layer; base !== undefined; ) {
    if (base === layer.id)
      return [faultAt(['extends'], policyFaultWords('extends_itself', { pack: layer.id }))]
    const found = packs.find((pack) => pack.layer.id === base)
    if (!found) {
      return seen.length > 1
        ? []
        : [faultAt(['extends'], policyFaultWords('pack_unknown', { pack: base }))]
    }
    if (seen.includes(base)) return []
    seen.push(base)
    base = found.layer.extends
  }
  return []
}
