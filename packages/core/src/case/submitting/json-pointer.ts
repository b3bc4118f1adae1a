/** The JSON pointer (RFC 6901) to a value, from the names and positions that lead to it. */
export function jsonPointer(...steps: readonly (string | number)[]): string {
  return steps
    .map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('')
}
