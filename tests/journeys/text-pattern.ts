/** A text of the screens as a pattern: whatever is put in for its variables fits. */
export function textPattern(text: string): RegExp {
  const literals = text.split(/\{\{\w+\}\}/).map((part) => RegExp.escape(part))
  return new RegExp(`^${literals.join('.+')}$`)
}
