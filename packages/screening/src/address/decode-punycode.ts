import { adapt, base, thresholdOf } from './punycode.ts'

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
