export type IpKind = 'v4' | 'v6'

/** Reads the IP address of one cell after another without making strings; IPv6 is told apart, not kept. */
export class IpReader {
  kind: IpKind = 'v4'
  /** The address as an unsigned 32-bit number, of an IPv4 address or one mapped into IPv6. */
  v4 = 0
  /** Not routed on the Internet: private, loopback, link-local, documentation, or nobody's. */
  isPrivate = false
  /** For IPv6 the first 64 bits, which is what one household has, mixed to a number. */
  network = 0

  /** Reads the cell in `bytes[start, end)`; false where it holds no IP address. */
  read(bytes: Uint8Array, start: number, end: number): boolean {
    for (let i = start; i < end; i++) {
      if (bytes[i] === colon) return this.#readV6(bytes, start, end)
    }
    if (!this.#readV4(bytes, start, end)) return false
    this.kind = 'v4'
    this.network = this.v4
    this.isPrivate = isPrivateV4(this.v4)
    return true
  }

  #readV4(bytes: Uint8Array, start: number, end: number): boolean {
    let value = 0
    let part = -1
    let parts = 0
    for (let i = start; i <= end; i++) {
      const byte = i === end ? dot : bytes[i]!
      if (byte === dot) {
        if (part < 0 || ++parts > 4) return false
        value = value * 256 + part
        part = -1
        continue
      }
      const digit = byte - 0x30
      if (digit < 0 || digit > 9) return false
      part = part < 0 ? digit : part * 10 + digit
      if (part > 255) return false
    }
    this.v4 = value
    return parts === 4
  }

  #readV6(bytes: Uint8Array, start: number, end: number): boolean {
    const groups = groupsOf(decoder.decode(bytes.subarray(start, end)).toLowerCase())
    if (groups === null) return false
    this.kind = 'v6'
    this.network = groups
      .slice(0, 4)
      .reduce((mixed, group) => (mixed * 65_537 + group) % 2 ** 45, 1)
    const [first, second] = groups as [number, number]
    const documentation = first === 0x2001 && second === 0xdb8
    this.isPrivate = first === 0 || first >= 0xfc00 || documentation
    return true
  }
}

const decoder = new TextDecoder()
const colon = 0x3a
const dot = 0x2e

/** The eight groups of an IPv6 address (RFC 4291, 2.2), or null. */
function groupsOf(text: string): number[] | null {
  if (text.length > 39 || !/^[0-9a-f:]+$/.test(text)) return null
  const halves = text.split('::')
  if (halves.length > 2) return null
  const [head, tail] = halves.map((half) => (half === '' ? [] : half.split(':')))
  const missing = 8 - head!.length - (tail?.length ?? 0)
  if (tail === undefined ? missing !== 0 : missing < 1) return null
  const groups = [...head!, ...Array<string>(tail ? missing : 0).fill('0'), ...(tail ?? [])]
  if (groups.some((group) => group === '' || group.length > 4)) return null
  return groups.map((group) => Number.parseInt(group, 16))
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

function isPrivateV4(address: number): boolean {
  return privateBlocks.some(([base, bits]) => address >>> (32 - bits) === base >>> (32 - bits))
}
