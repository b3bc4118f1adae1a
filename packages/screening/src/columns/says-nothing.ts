/** What databases and people write, in lower case, where they have nothing to write. */
const words = new Set([
  ...['null', '(null)', '\\n', 'nil', 'none', 'n/a', 'na', '#n/a', '#nv', '#n/v', 'nan', 'k.a.'],
  ...['undefined', 'unknown', 'unbekannt', 'leer', '(leer)', 'empty', '(empty)', 'nat', 'keine'],
  ...[
    'k. a.',
    'k.a',
    'k. a',
    'k/a',
    'n. a.',
    'n.a.',
    'n.a',
    'keine angabe',
    'ohne angabe',
    '<null>',
    '[null]',
  ],
])

const longest = Math.max(...Array.from(words, (word) => word.length))

/** Most cells say something, and for most the first byte shows it. */
const mayBegin = new Uint8Array(256)
for (const word of words)
  mayBegin[word.charCodeAt(0)] = mayBegin[word.toUpperCase().charCodeAt(0)] = 1

/** Whether a cell is there but says nothing: dashes, "NULL", "n/a". */
export function saysNothing(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start > longest) return false
  const first = bytes[start]!
  if (mayBegin[first] === 1) {
    return words.has(String.fromCharCode(...bytes.subarray(start, end)).toLowerCase())
  }
  for (let i = start; i < end; i++) if (!isDash(bytes[i]!)) return false
  return true
}

/** Whether a moment or an address consists only of zeros: `0`, `0000-00-00 00:00:00`, `0.0.0.0`, `::`. */
export function isZero(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!
    const isPart = byte === 0x30 || byte === 0x20 || (byte >= 0x2d && byte <= 0x2f)
    if (!isPart && byte !== 0x3a && byte !== 0x54 && byte !== 0x5a) return false
  }
  return true
}

/** Hyphen, dot, slash, question mark, underscore, star, and the bytes of longer dashes. */
function isDash(byte: number): boolean {
  if (byte >= 0x80) return longDashes.has(byte)
  return (byte >= 0x2d && byte <= 0x2f) || byte === 0x3f || byte === 0x5f || byte === 0x2a
}

/** En and em dash in UTF-8 and in Windows-1252. */
const longDashes = new Set([0xe2, 0x80, 0x93, 0x94, 0x96, 0x97])
