/** ITU-T E.164, 6.2.1: a number has at most fifteen digits; fewer than six are an extension. */
const mostDigits = 15
const leastDigits = 6

/** Reads telephone numbers as people write them, from bytes: `+49 (0)421 1739-20`, `0170/555 01 32`. */
export class PhoneReader {
  /** Whether the number says its country, or begins with the zero of long-distance calls, or neither. */
  form: 'international' | 'national' | 'bare' = 'bare'
  /** The digits as a number: without plus sign, leading zeros and a zero in brackets. */
  value = 0
  /** Its first three digits. */
  start = 0

  /** Reads the cell, and says whether it holds a number. */
  read(bytes: Uint8Array, start: number, end: number): boolean {
    let value = 0
    let digits = 0
    let zeros = 0
    let plus = false
    for (let i = start; i < end; i++) {
      const byte = bytes[i]!
      if (byte === 0x2b && digits + zeros === 0) plus = true
      else if (byte === 0x28 && bytes[i + 1] === 0x30 && bytes[i + 2] === 0x29 && digits > 0) i += 2
      else if (byte >= 0x30 && byte <= 0x39) {
        if (byte === 0x30 && digits === 0) zeros++
        else {
          value = value * 10 + byte - 0x30
          if (++digits > mostDigits) return false
        }
      } else if (!isBetween(byte)) return false
    }
    this.value = value
    this.start = Math.floor(value / 10 ** Math.max(0, digits - 3))
    if (plus || zeros === 2) this.form = 'international'
    else this.form = zeros === 1 ? 'national' : 'bare'
    return digits >= leastDigits && zeros <= 2
  }
}

/** Space, brackets, full stop, slash, hyphen. */
function isBetween(byte: number): boolean {
  return byte === 0x20 || byte === 0x28 || byte === 0x29 || (byte >= 0x2d && byte <= 0x2f)
}
