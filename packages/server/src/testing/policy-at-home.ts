import { mergePacks, type PolicyPack, packsFor } from '@freigabe/core'
import { loadPacks } from '../policy/packs/load-packs.ts'

const packs = (await loadPacks()).map(({ layer }) => layer)

/** The shipped policy as it holds in tests, where platform and accounts are at home in Germany. */
export const policyAtHome = policyFor()

/** The same for recipients in other countries. */
export function policyFor(...countries: string[]): PolicyPack {
  return mergePacks(packsFor(packs, 'DE', countries))
}
