import { mergePacks, packsFor } from '@freigabe/core'
import { loadPacks } from '../policy/load-packs.ts'

/** The shipped policy as it holds in tests, where platform and accounts are at home in Germany. */
export const policyAtHome = mergePacks(
  packsFor(
    (await loadPacks()).map(({ layer }) => layer),
    'DE',
    [],
  ),
)
