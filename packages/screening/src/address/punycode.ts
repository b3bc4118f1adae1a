const base = 36
const thresholdMin = 1
const thresholdMax = 26

/** Encodes a label that is not plain ASCII, by RFC 3492; the result lacks the leading `xn--`. */
export function punycode(label: string): string {
  const points = Array.from(label, (character) => character.codePointAt(0)!)
  const plain = points.filter((point) => point < 0x80)
  let encoded = String.fromCharCode(...plain)
  if (plain.length > 0) encoded += '-'

  let handled = plain.length
  let current = 0x80
  let delta = 0
  let bias = 72
  while (handled < points.length) {
    const next = Math.min(...points.filter((point) => point >= current))
    delta += (next - current) * (handled + 1)
    current = next
    for (const point of points) {
      if (point < current) delta++
      if (point !== current) continue
      encoded += variableLengthInteger(delta, bias)
      bias = adapt(delta, handled + 1, handled === plain.length)
      delta = 0
      handled++
    }
    delta++
    current++
  }
  return encoded
}

function variableLengthInteger(value: number, bias: number): string {
  let digits = ''
  let rest = value
  for (let k = base; ; k += base) {
    const threshold = thresholdOf(k, bias)
    if (rest < threshold) return digits + digit(rest)
    digits += digit(threshold + ((rest - threshold) % (base - threshold)))
    rest = Math.floor((rest - threshold) / (base - threshold))
  }
}

function thresholdOf(k: number, bias: number): number {
  return Math.min(Math.max(k - bias, thresholdMin), thresholdMax)
}

function digit(value: number): string {
  return 'abcdefghijklmnopqrstuvwxyz0123456789'[value]!
}

/** RFC 3492, 6.1. */
function adapt(delta: number, handled: number, first: boolean): number {
  let rest = first ? Math.floor(delta / 700) : Math.floor(delta / 2)
  rest += Math.floor(rest / handled)
  let k = 0
  for (; rest > ((base - thresholdMin) * thresholdMax) / 2; k += base) {
    rest = Math.floor(rest / (base - thresholdMin))
  }
  return k + Math.floor(((base - thresholdMin + 1) * rest) / (rest + 38))
}

/**
 * Decodes what stands behind `xn--` in a label of lower-case ASCII, by RFC 3492, 6.2. Null where
 * it is no Punycode.
 */
export function decodePunycode(encoded: string): string | null {
  const lastHyphen = encoded.lastIndexOf('-')
  const points = Array.from(encoded.slice(0, Math.max(lastHyphen, 0)), (c) => c.charCodeAt(0))
  let current = 0x80
  let place = 0
  let bias = 72
  for (let at = lastHyphen + 1; at < encoded.length; ) {
    const number = readInteger(encoded, at, bias)
    if (number === null) return null
    const length = points.length + 1
    bias = adapt(number.value, length, place === 0 && current === 0x80)
    current += Math.floor((place + number.value) / length)
    place = (place + number.value) % length
    if (current > 0x10ffff || (current >= 0xd800 && current <= 0xdfff)) return null
    points.splice(place++, 0, current)
    at = number.end
  }
  return String.fromCodePoint(...points)
}

function readInteger(encoded: string, from: number, bias: number) {
  let value = 0
  let weight = 1
  for (let at = from, k = base; at < encoded.length; at++, k += base) {
    const digit = 'abcdefghijklmnopqrstuvwxyz0123456789'.indexOf(encoded[at]!)
    if (digit < 0) return null
    value += digit * weight
    if (value > 0x7fffffff) return null
    const threshold = thresholdOf(k, bias)
    if (digit < threshold) return { value, end: at + 1 }
    weight *= base - threshold
  }
  return null
}
