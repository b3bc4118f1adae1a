export type IpKind = 'v4' | 'v6'

/** Longest cell that is read: proxies append their own addresses to the visitor's. */
const longestCell = 200

/**
 * Reads the IP address of one cell after another without making strings. Of several addresses, as proxies
 * list them, the first is the visitor's. Hidden octets (`93.184.216.xxx`) are zero.
 */
export class IpReader {
  kind: IpKind = 'v4'
  /** The address as an unsigned 32-bit number, for an IPv4 address or one mapped into IPv6. */
  v4 = 0
  /** Not routed on the Internet: private, loopback, link-local, documentation, or unassigned. */
  isPrivate = false
  /**
   * The address as one number: IPv4 as it is; IPv6 as its first 64 bits (one household), shortened to 53 with
   * the first 16 unchanged on top. Negative for IPv6.
   */
  network = 0

  readonly #groups = new Uint16Array(8)

  /** Reads the cell in `bytes[start, end)`; false where it holds no IP address. */
  read(bytes: Uint8Array, start: number, end: number): boolean {
    if (!this.#readV4(bytes, start, end)) {
      return end - start <= longestCell && this.#readV6(bytes, start, end)
    }
    this.#takeV4()
    return true
  }

  #takeV4(): void {
    this.kind = 'v4'
    this.network = this.v4
    this.isPrivate = isPrivateV4(this.v4)
  }

  #readV4(bytes: Uint8Array, start: number, end: number): boolean {
    let value = 0
    let octet = -1
    let octets = 0
    for (let i = start; i < end; i++) {
      const byte = bytes[i]!
      const digit = byte - 0x30
      if (digit >= 0 && digit <= 9) {
        octet = octet < 0 ? digit : octet * 10 + digit
        if (octet > 255) return false
      } else if (byte === dot) {
        if (octet < 0 || octets === 3) return false
        value = value * 256 + octet
        octets++
        octet = -1
      } else if (isHidden(byte) && octets > 0) octet = 0
      else if (isEndOfFirst(byte) && octets === 3) break
      else return false
    }
    if (octets !== 3 || octet < 0) return false
    this.v4 = value * 256 + octet
    return true
  }

  /** The eight groups of an IPv6 address (RFC 4291, 2.2), the last two perhaps as an IPv4 address. */
  #readV6(bytes: Uint8Array, start: number, end: number): boolean {
    const groups = this.#groups
    let count = 0
    let gap = -1
    let i = start
    if (bytes[i] === colon && bytes[i + 1] === colon && i + 1 < end) {
      gap = 0
      i += 2
    }
    while (i < end && !isEndOfFirst(bytes[i]!)) {
      const from = i
      let value = 0
      for (; i < end; i++) {
        const digit = hexDigit(bytes[i]!)
        if (digit < 0) break
        value = value * 16 + digit
      }
      if (i < end && bytes[i] === dot) {
        if (count > 6 || !this.#readV4(bytes, from, end)) return false
        groups[count++] = this.v4 >>> 16
        groups[count++] = this.v4 & 0xffff
        break
      }
      if (i === from || i - from > 4 || count === 8) return false
      groups[count++] = value
      if (i === end || isEndOfFirst(bytes[i]!)) break
      if (bytes[i] !== colon || ++i === end) return false
      if (bytes[i] !== colon) continue
      if (gap >= 0) return false
      gap = count
      i++
    }
    if (gap < 0 ? count !== 8 : count > 7) return false
    if (gap >= 0) this.#spread(gap, count)
    this.#takeV6()
    return true
  }

  /** Puts the zeros where `::` stood. */
  #spread(gap: number, count: number): void {
    const groups = this.#groups
    groups.copyWithin(8 - (count - gap), gap, count)
    groups.fill(0, gap, 8 - (count - gap))
  }

  #takeV6(): void {
    const groups = this.#groups
    const isMapped = groups[5] === 0xffff && groups.subarray(0, 5).every((group) => group === 0)
    if (isMapped) {
      this.v4 = groups[6]! * 65_536 + groups[7]!
      this.#takeV4()
      return
    }
    this.kind = 'v6'
    const [first, second, third, fourth] = groups as unknown as [number, number, number, number]
    const mixed = Math.imul(second * 65_536 + third, 0x9e3779b1) ^ Math.imul(fourth + 1, 0x85ebca6b)
    const low = ((second * 31 + fourth) & 0x1f) * 2 ** 32 + (mixed >>> 0)
    this.network = -(first * 2 ** 37 + low) - 1
    const isDocumentation = first === 0x2001 && second === 0xdb8
    this.isPrivate = first === 0 || first >= 0xfc00 || isDocumentation
  }
}

const colon = 0x3a
const dot = 0x2e

/** An x or a star. */
function isHidden(byte: number): boolean {
  return (byte | 0x20) === 0x78 || byte === 0x2a
}

/** A comma or a space. */
function isEndOfFirst(byte: number): boolean {
  return byte === 0x2c || byte === 0x20
}

function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte | 0x20
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1
}

/** Blocks that no sign-up on the Internet comes from, as base and prefix length (RFC 6890). */
const privateBlocks: readonly (readonly [base: number, bits: number])[] = [
  [0x00000000, 8],
  [0x0a000000, 8],
  [0x64400000, 10],
  [0x7f000000, 8],
  [0xa9fe0000, 16],
  [0xac100000, 12],
  [0xc0000000, 24],
  [0xc0000200, 24],
  [0xc0a80000, 16],
  [0xc6120000, 15],
  [0xc6336400, 24],
  [0xcb007100, 24],
  [0xe0000000, 3],
]

/** The first octets of those blocks: most addresses need no closer look. */
const mayBePrivate = new Uint8Array(256)
for (const [base, bits] of privateBlocks) {
  const first = base >>> 24
  mayBePrivate.fill(1, first, first + 2 ** Math.max(8 - bits, 0))
}

/** Whether the address, given as an unsigned 32-bit number, is not in use on the Internet. */
function isPrivateV4(address: number): boolean {
  if (mayBePrivate[address >>> 24] === 0) return false
  return privateBlocks.some(([base, bits]) => address >>> (32 - bits) === base >>> (32 - bits))
}

/** A network of `IpReader` as it may be shown: the first half of an IPv4 address, a quarter of IPv6's network. */
export function maskNetwork(network: number): string {
  if (network < 0) return `${Math.floor((-network - 1) / 2 ** 37).toString(16)}:x`
  return `${Math.floor(network / 2 ** 24)}.${Math.floor(network / 2 ** 16) % 256}.x.x`
}
