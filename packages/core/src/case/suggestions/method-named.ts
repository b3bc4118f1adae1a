import type { PolicyPack } from '../../policy/packs/policy-pack.ts'

/**
 * The code of the one method of which a word from a file speaks, by what people call the methods; null where it
 * speaks of none of them, or of several.
 */
export function methodNamed(word: string, methods: PolicyPack['methods']): string | null {
  const said = ` ${folded(word)} `
  const found = methods.filter((method) => namesOf(method).some((name) => isIn(said, name)))
  return found.length === 1 ? found[0]!.code : null
}

/** From this length on, a name may begin a longer word: “Messekontakte”. */
const leastBeginning = 5

function isIn(said: string, name: string): boolean {
  return said.includes(name.length < leastBeginning ? ` ${name} ` : ` ${name}`)
}

function namesOf({ label, synonyms }: PolicyPack['methods'][number]): string[] {
  const all = [label.de, label.en, ...synonyms.de.split(','), ...synonyms.en.split(',')]
  return all.map(folded).filter((name) => name !== '')
}

/** Without accents and umlauts, case and marks: `Käufer-Liste` is `kaufer liste`. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
