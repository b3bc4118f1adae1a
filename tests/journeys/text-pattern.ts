/** A text of the screens as a pattern: any values of its variables fit. */
export function textPattern(text: string): RegExp {
  const literals = text.split(/\{\{\w+\}\}/).map((part) => RegExp.escape(part))
  return new RegExp(`^${literals.join('.+')}$`)
}
