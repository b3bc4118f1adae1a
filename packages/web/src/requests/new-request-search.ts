import { RequestKind } from '@freigabe/contract'

/** A link to a new request can name its case and its kind. */
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
