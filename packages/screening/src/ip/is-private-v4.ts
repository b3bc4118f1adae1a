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

/** Whether nobody on the Internet has the address, given as an unsigned 32-bit number. */
export function isPrivateV4(address: number): boolean {
  if (mayBePrivate[address >>> 24] === 0) return false
  return privateBlocks.some(([base, bits]) => address >>> (32 - bits) === base >>> (32 - bits))
}
