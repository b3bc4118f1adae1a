export type WrittenEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** The bytes of a text in an encoding that exports use; in Windows-1252 only Latin-1 and the euro sign. */
export function encodeText(text: string, encoding: WrittenEncoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))
  if (encoding === 'windows-1252') {
    return Uint8Array.from(units, (unit) => (unit === 0x20ac ? 0x80 : unit))
  }
  const bytes = units.flatMap((unit) => [unit & 0xff, unit >> 8])
  return Uint8Array.from(
    encoding === 'utf-16le' ? bytes : units.flatMap((unit) => [unit >> 8, unit & 0xff]),
  )
}
