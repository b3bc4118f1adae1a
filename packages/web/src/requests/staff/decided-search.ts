/** A list of requests can show the decided ones. */
export function decidedSearch(search: Record<string, unknown>): { decided?: true } {
  return search.decided === true ? { decided: true } : {}
}
