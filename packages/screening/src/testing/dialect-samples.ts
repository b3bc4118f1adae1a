/** A file written in a known dialect, for measuring how well the guess works. */
export interface DialectSample {
  text: string
  /** Null where the file has one column. */
  delimiter: string | null
  /** What is special about it, for the list of failures. */
  about: string
}

export const commonDelimiters = [',', ';', '\t', '|']

export const rareDelimiters = [
  ...[':', '^', '~', '#', '*', '/', '&', '§', '¦', '||', '::', ', ', ' ', '\x1f', '=', '!', '+'],
]

/** Makes files of every sort that lists come in; the same seed gives the same files. */
export function dialectSamples(
  count: number,
  delimiters: readonly string[],
  seed: number,
): DialectSample[] {
  const random = new Random(seed)
  return Array.from({ length: count }, () => makeSample(random, delimiters))
}

/** Park and Miller's generator: the same numbers wherever the tests run. */
class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed
  }

  below(limit: number): number {
    this.#state = (this.#state * 48_271) % 0x7fffffff
    return this.#state % limit
  }

  of<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)]!
  }

  chance(percent: number): boolean {
    return this.below(100) < percent
  }
}

type Cell = (random: Random, row: number) => string

const cellKinds: Record<string, Cell> = {
  id: (_, row) => String(1000 + row),
  name: (random) => random.of(['Anna', 'Jürgen', 'María', "D'Arcy", 'Zoë', 'Łukasz', 'Karl-Heinz']),
  fullName: (random) => random.of(['Anna Schmidt', 'Ben de Vries', "Sean O'Neill", 'C. von Ahn']),
  lastFirst: (random) => random.of(['Schmidt, Anna', 'de Vries, Ben', "O'Neill, Sean"]),
  city: (random) => random.of(['Ulm', 'Köln', 'Bad Homburg v. d. Höhe', 'Saint-Denis', 'Gdańsk']),
  street: (random) =>
    random.of(['Hauptstr. 5', 'Am Markt 12 a', '12 Rue de la Paix', 'Calle 8, 2º']),
  integer: (random) => String(random.below(5000)),
  decimalComma: (random) => `${random.below(500)},${10 + random.below(90)}`,
  decimalPoint: (random) => `${random.below(500)}.${10 + random.below(90)}`,
  money: (random) => `${1 + random.below(9)}.${100 + random.below(900)},50 €`,
  percent: (random) => `${random.below(100)} %`,
  isoDate: (random) => `202${random.below(6)}-0${1 + random.below(9)}-1${random.below(10)}`,
  germanDate: (random) => `1${random.below(10)}.0${1 + random.below(9)}.202${random.below(6)}`,
  usDate: (random) => `${1 + random.below(12)}/${1 + random.below(28)}/202${random.below(6)}`,
  time: (random) => `1${random.below(10)}:${10 + random.below(50)}:${10 + random.below(50)}`,
  stamp: (random) =>
    `2024-0${1 + random.below(9)}-15T1${random.below(10)}:${10 + random.below(50)}:00Z`,
  phone: (random) => `+49 (0)171 / ${100000 + random.below(900000)}`,
  url: (random) => `https://shop.example/p/${random.below(900)}?a=${random.below(9)}&b=2`,
  address: (random) =>
    `kunde${random.below(9000)}@${random.of(['gmx.de', 'web.de', 'firma.example'])}`,
  ip: (random) => `84.${random.below(255)}.${random.below(255)}.${random.below(255)}`,
  code: (random) => `${random.of(['AB', 'MG', 'XZ'])}-${1000 + random.below(9000)}`,
  flag: (random) => random.of(['ja', 'nein']),
  empty: () => '',
  sometimes: (random) => (random.chance(50) ? '' : random.of(['neu', 'Stammkunde', 'VIP'])),
  path: (random) => `C:\\Daten\\Liste ${random.below(90)}.csv`,
  tags: (random) => random.of(['rot, grün', 'blau; gelb', 'a|b', 'x/y/z', 'C#', 'Tom & Jerry']),
  prose: (random) =>
    random.of([
      'Sehr schön, gerne wieder!',
      'The next level of protection: resists the elements, keeps you visible.',
      'Rückfrage offen; Kunde ruft zurück',
      'Great grip and breathability make these ideal for warm, dry conditions.',
      'n/a',
    ]),
}

const kindNames = Object.keys(cellKinds)

function makeSample(random: Random, delimiters: readonly string[]): DialectSample {
  const columns = random.chance(5) ? 1 : random.chance(30) ? 2 : 3 + random.below(10)
  const rows = random.chance(20) ? 1 + random.below(3) : 4 + random.below(60)
  const delimiter = columns === 1 ? ';' : random.of(delimiters)
  const quoting = random.of(['minimal', 'minimal', 'minimal', 'all', 'texts', 'none', 'single'])
  const kinds = Array.from({ length: columns }, () => random.of(kindNames))
  const write = (cells: string[]) =>
    cells.map((cell) => writeCell(cell, delimiter, quoting)).join(delimiter)
  const lines = Array.from({ length: rows }, (_, row) =>
    write(kinds.map((kind) => cellKinds[kind]!(random, row))),
  )
  const header = random.chance(75)
  if (header) lines.unshift(write(kinds.map((kind, i) => `${kind}${i || ''}`)))
  const dirt = addDirt(lines, delimiter, random)
  const end = random.of(['\n', '\r\n', '\r\n', '\r'])
  return {
    text: lines.join(end) + (random.chance(80) ? end : ''),
    delimiter: columns === 1 ? null : delimiter,
    about: `${JSON.stringify(delimiter)} ${quoting} ${kinds.join('/')} rows ${rows} ${dirt}`,
  }
}

function writeCell(cell: string, delimiter: string, quoting: string): string {
  if (quoting === 'none') return cell.replaceAll(delimiter, '_')
  const quote = quoting === 'single' ? "'" : '"'
  const mustQuote = cell.includes(delimiter) || cell.includes(quote)
  const isNumber = /^[\d.,]+$/.test(cell)
  if (
    quoting === 'all' ||
    quoting === 'single' ||
    mustQuote ||
    (quoting === 'texts' && !isNumber)
  ) {
    return `${quote}${cell.replaceAll(quote, quote + quote)}${quote}`
  }
  return cell
}

function addDirt(lines: string[], delimiter: string, random: Random): string {
  if (lines.length < 6 || random.chance(60)) return ''
  const place = 1 + random.below(lines.length - 1)
  const kind = random.of(['preamble', 'comment', 'footer', 'blank', 'missing', 'extra', 'stray'])
  if (kind === 'preamble') {
    lines.unshift('Kundenliste Shop Nord', 'Stand: 1.11.2026, erstellt von Frau Krüger', '')
  } else if (kind === 'comment') lines.unshift('# Export vom 1.11.2026 12:00:00')
  else if (kind === 'footer') lines.push('', `${lines.length} Zeilen exportiert.`)
  else if (kind === 'blank') lines.splice(place, 0, '', '')
  else if (kind === 'missing') lines[place] = lines[place]!.replace(delimiter, '')
  else if (kind === 'extra') lines[place] += delimiter
  else lines[place] = `"${lines[place]}`
  return kind
}
