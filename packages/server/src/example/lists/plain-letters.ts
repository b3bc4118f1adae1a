const spelled: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  ı: 'i',
  ł: 'l',
  ø: 'o',
}

/** Lists are drawn from some hundred names, and one list has thousands of rows. */
const known = new Map<string, string>()

/** A name as it is written in an address: `Jörg Weiß-O’Hara` becomes `joerg-weiss-ohara`. */
export function plainLetters(name: string): string {
  const plain = known.get(name) ?? spellOut(name)
  known.set(name, plain)
  return plain
}

function spellOut(name: string): string {
  return name
    .toLowerCase()
    .replace(/[äöüßıłø]/g, (letter) => spelled[letter]!)
    .normalize('NFD')
    .replace(/[^a-z\d]+/g, (gap) => (gap === ' ' ? '-' : ''))
}
