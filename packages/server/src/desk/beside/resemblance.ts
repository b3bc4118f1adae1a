import type { SimilarCase } from '@freigabe/contract'

/** A case that resembles another one, and in what. */
export interface Resemblance {
  account_id: string
  case_id: string
  shares: SimilarCase['shares'][number]
}
