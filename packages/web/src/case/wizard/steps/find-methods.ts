import type { Policy } from '@freigabe/contract'
import MiniSearch from 'minisearch'

type Method = Policy['methods'][number]

/** Between ways that fit the words alike, the one that is allowed comes first. */
const boosts = { allowed: 2.2, conditional: 1.5, forbidden: 1 }

/** Words that say nothing about where recipients came from. */
const empty = new Set(
  'aus auf bei beim dem den der des die das e ein eine einer einem fur im in ins ist mit nach nicht oder ohne per sich sind uber und uns unser unsere unserem unserer von vom wir zu zum zur a an and at by for from have in my of on or our the their to us we with who email emails mail adressen adresse addresses address liste listen list'.split(
    ' ',
  ),
)

/**
 * Finds collection methods by what people call them, in either language: misspelled (“Mese”), unfinished (“Gewi”) or
 * within a longer word (“Messekontakte”).
 *
 * @returns finds nothing for words that say nothing; best first
 */
export function methodFinder(methods: readonly Method[]): (wanted: string) => Method[] {
  const index = new MiniSearch<Method>({
    idField: 'code',
    fields: ['label', 'synonyms', 'hint'],
    extractField: (method, field) => textOf(method, field),
    tokenize: (text) => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [],
    processTerm: (term) => (empty.has(term) ? null : term),
  })
  index.addAll(methods)
  const known = new Set(
    methods.flatMap((method) => folded(textOf(method, 'synonyms')).split(/[^\p{L}\p{N}]+/u)),
  )
  const isKnown = (term: string) => [...known].some((word) => word.startsWith(term))
  const byCode = new Map(methods.map((method) => [method.code, method]))
  return (wanted) =>
    index
      .search(wanted, {
        prefix: (term) => term.length > 2,
        // What is the beginning of a word that is known is not misspelled.
        fuzzy: (term) => (term.length > 3 && !isKnown(term) ? 0.25 : false),
        maxFuzzy: 2,
        // A way with many names is not the worse for it.
        bm25: { k: 1.2, b: 0, d: 0.5 },
        boost: { label: 1.5, synonyms: 2, hint: 1 },
        boostDocument: (code) => boosts[byCode.get(code)!.stance],
        processTerm: (term) => (empty.has(term) ? null : withParts(term, known)),
      })
      .map(({ id }) => byCode.get(id)!)
}

/** In both languages: people mix them (“Newsletter”, “Checkout”). */
function textOf(method: Method, field: string): string {
  switch (field) {
    case 'code':
      return method.code
    case 'label':
      return `${method.label.de} ${method.label.en}`
    case 'hint':
      return `${method.hint.de} ${method.hint.en}`
    default:
      return `${method.synonyms.de} ${method.synonyms.en}`
  }
}

/** Without accents and umlauts, however they are typed: `Käufer`, `Kaeufer` and `Kaufer` are one word. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replace(/([aou])e/g, '$1')
}

/** A word and what it is made of: “messekontakte” is also “messe” and “kontakte”. */
function withParts(term: string, known: ReadonlySet<string>): string[] {
  if (known.has(term)) return [term]
  const parts = [...known].filter((part) => part.length > 3 && part !== term && term.includes(part))
  // “onlineshop” already says what “online” and “shop” would.
  return [
    term,
    ...parts.filter((part) => !parts.some((other) => other !== part && other.includes(part))),
  ]
}
