/** Where a MaxMind DB file says how it is laid out: after the last of these bytes. */
const marker = Buffer.from('\xab\xcd\xefMaxMind.com', 'latin1')
const separatorBytes = 16

export interface CountryBlocks {
  /** When the file was made. */
  made: Date
  /** First addresses of the blocks, ascending, each with its country, or '' where nothing is known. */
  blocks: { start: number; country: string }[]
}

/**
 * Reads a MaxMind DB file (format 2.0) of IPv4 addresses whose records are `{ country_code }`, and
 * gives all its blocks. Throws where the file is anything else.
 */
export function readCountryBlocks(file: Buffer): CountryBlocks {
  const at = file.lastIndexOf(marker)
  if (at < 0) throw new Error('This is no MaxMind DB file.')
  const metadata = readValue(file, at + marker.length, at + marker.length)
    .value as unknown as Metadata
  const { node_count: nodes, record_size: bits, ip_version: version } = metadata
  if (bits !== 24 || version !== 4) throw new Error('Only IPv4 trees with 24-bit records are read.')
  const data = nodes * 6 + separatorBytes
  const countryAt = (record: number) => {
    const { value } = readValue(file, data + record - nodes - separatorBytes, data)
    return (value as { country_code?: string }).country_code ?? ''
  }
  const countries = new Map<number, string>([[nodes, '']])
  const blocks: CountryBlocks['blocks'] = []
  const walk = (node: number, depth: number, base: number) => {
    for (const side of [0, 1]) {
      const record = file.readUIntBE(node * 6 + side * 3, 3)
      const start = base + side * 2 ** (31 - depth)
      if (record < nodes) {
        walk(record, depth + 1, start)
        continue
      }
      if (!countries.has(record)) countries.set(record, countryAt(record))
      blocks.push({ start, country: countries.get(record)! })
    }
  }
  walk(0, 0, 0)
  return { made: new Date(metadata.build_epoch * 1000), blocks }
}

interface Metadata {
  node_count: number
  record_size: number
  ip_version: number
  build_epoch: number
}

type Value = string | number | unknown[] | Record<string, unknown>

const pointerType = 1
const textType = 2
const mapType = 7
const arrayType = 11
const numberTypes = new Set([5, 6, 9, 10])

/** Reads the value at a place of the data section, and tells where it ends. `base`: what pointers count from. */
function readValue(file: Buffer, at: number, base: number): { value: Value; end: number } {
  const control = file[at]!
  let type = control >> 5
  let start = at + 1
  if (type === pointerType) {
    const size = (control >> 3) & 3
    if (size > 1) throw new Error('The file has longer pointers than are read.')
    const high = control & 7
    const target =
      size === 0 ? high * 256 + file[start]! : high * 65_536 + file.readUInt16BE(start) + 2048
    return { value: readValue(file, base + target, base).value, end: start + size + 1 }
  }
  if (type === 0) type = 7 + file[start++]!
  const size = control & 31
  if (size > 28) throw new Error('The file has longer values than are read.')
  if (type === textType) {
    return { value: file.toString('utf8', start, start + size), end: start + size }
  }
  if (numberTypes.has(type)) {
    return { value: size === 0 ? 0 : file.readUIntBE(start, Math.min(size, 6)), end: start + size }
  }
  if (type === arrayType) return readMany(file, start, base, size)
  if (type !== mapType) throw new Error(`The file has a value of type ${type}, which is not read.`)
  const { value, end } = readMany(file, start, base, size * 2)
  const pairs = Array.from({ length: size }, (_, i) => [value[2 * i], value[2 * i + 1]])
  return { value: Object.fromEntries(pairs), end }
}

function readMany(file: Buffer, start: number, base: number, count: number) {
  const value: unknown[] = []
  let end = start
  for (let i = 0; i < count; i++) {
    const read = readValue(file, end, base)
    value.push(read.value)
    end = read.end
  }
  return { value, end }
}
