import { RequestKind } from '@freigabe/contract'

/** What leads to a new request can say about which case it is, and of which kind. */
export function newRequestSearch(search: Record<string, unknown>): {
  case?: string
  kind?: RequestKind
} {
  const kind = RequestKind.safeParse(search.kind)
  return {
    ...(typeof search.case === 'string' ? { case: search.case } : {}),
    ...(kind.success ? { kind: kind.data } : {}),
  }
}
