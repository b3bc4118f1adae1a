/** The checksum of zip archives (CRC-32, ISO 3309), continued from `crc`; begin with zero. */
export function crc32(crc: number, bytes: Uint8Array): number {
  let state = ~crc
  for (const byte of bytes) state = table[(state ^ byte) & 0xff]! ^ (state >>> 8)
  return ~state >>> 0
}

const table = Int32Array.from({ length: 256 }, (_, byte) => {
  let state = byte
  for (let bit = 0; bit < 8; bit++) state = state & 1 ? (state >>> 1) ^ 0xedb88320 : state >>> 1
  return state
})
