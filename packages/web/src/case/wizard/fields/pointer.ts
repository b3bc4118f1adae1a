/** The JSON pointer (RFC 6901) to a value of a submission, as faults name it. */
export function pointerOf(...steps: (string | number)[]): string {
  return steps
    .map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('')
}

/** The id of the field at a pointer. */
export function fieldId(pointer: string): string {
  return `field${pointer.replaceAll(/[^a-z0-9_]/gi, '-')}`
}
