/**
 * Fills a path's `:name` places and adds the query. Values are percent-encoded; what is undefined or
 * null is left out of the query, a missing path parameter throws a TypeError.
 */
export function address(
  path: string,
  params: Record<string, unknown> = {},
  query: Record<string, unknown> = {},
): string {
  const filled = path.replace(/:([a-z]+)/gi, (_place, name: string) => {
    const value = params[name]
    if (value === undefined || value === null) throw new TypeError(`params.${name} is missing`)
    return encodeURIComponent(String(value))
  })
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null) search.append(name, String(value))
  }
  return search.size > 0 ? `/v1${filled}?${search}` : `/v1${filled}`
}
