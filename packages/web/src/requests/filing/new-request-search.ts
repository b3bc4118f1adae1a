import type { RequestKind } from '@freigabe/contract'
import { requestKinds } from '@freigabe/contract/choices'

/** A link to a new request can name its case, or the proceeding whose warning an appeal is against, and its kind. */
export function newRequestSearch(search: Record<string, unknown>): {
  case?: string
  proceeding?: string
  kind?: RequestKind
} {
  const kind = requestKinds.find((kind) => kind === search.kind)
  return {
    ...(typeof search.case === 'string' ? { case: search.case } : {}),
    ...(typeof search.proceeding === 'string' ? { proceeding: search.proceeding } : {}),
    ...(kind === undefined ? {} : { kind }),
  }
}
