/**
 * A recipients file as German shops export it: semicolons, six columns, 8 % dirt, the same bytes
 * for the same seed. Streamed, because ten million rows do not fit into memory as text.
 */
export function* generateList(rows: number, seed = 1): Generator<Uint8Array> {
  const next = dice(seed)
  const encoder = new TextEncoder()
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!
  let text = 'E-Mail;Vorname;Nachname;Anmeldung am;Anmelde-IP;Bestätigt am\r\n'
  for (let row = 0; row < rows; row++) {
    const first = pick(firstNames)
    const last = pick(lastNames)
    const signUp = firstSignUp + Math.floor(next() * signUpSpan)
    const ip = `${80 + Math.floor(next() * 20)}.${byte(next)}.${byte(next)}.${1 + (byte(next) % 254)}`
    const address = `${plain(first)}.${plain(last)}${Math.floor(next() * 1e6)}@${pick(domains)}`
    const cell = next() < 0.08 ? dirty(address, next) : address
    text += `${cell};${first};${last};${german(signUp)};${ip};${german(signUp + Math.floor(next() * 86_400_000))}\r\n`
    if (text.length > 1 << 18) {
      yield encoder.encode(text)
      text = ''
    }
  }
  yield encoder.encode(text)
}

const firstSignUp = Date.UTC(2021, 0, 1)
const signUpSpan = 4 * 365 * 86_400_000

const firstNames = ['Anna', 'Jürgen', 'Sabine', 'Björn', 'Katharina', 'Maximilian', 'Zoë', 'Ulf']
const lastNames = [
  'Müller',
  'Schmidt',
  'Groß',
  'von Hagen',
  'Okonkwo',
  'Yıldız',
  'Weber',
  'Lehmann',
]
const domains = [
  ...['gmx.de', 'web.de', 'gmail.com', 't-online.de', 'gmail.com', 'gmx.de', 'outlook.com'],
  ...Array.from({ length: 500 }, (_, i) => `firma-${i}.de`),
]

/** What goes wrong in real exports, in equal parts. */
function dirty(address: string, next: () => number): string {
  switch (Math.floor(next() * 8)) {
    case 0:
      return ''
    case 1:
      return address.toUpperCase()
    case 2:
      return ` ${address} `
    case 3:
      return address.replace('@', '')
    case 4:
      return address.replace('@', '@@')
    case 5:
      return 'info@firma-7.de'
    case 6:
      return `"${address}"`
    default:
      return address.replace(/\.\w+$/, '')
  }
}

function german(instant: number): string {
  const iso = new Date(instant).toISOString()
  return `${iso.slice(8, 10)}.${iso.slice(5, 7)}.${iso.slice(0, 4)} ${iso.slice(11, 19)}`
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^a-z]/g, '')
}

function byte(next: () => number): number {
  return Math.floor(next() * 256)
}

/** Mulberry32. */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
