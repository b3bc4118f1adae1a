import assert from 'node:assert/strict'
import { glob } from 'node:fs/promises'
import { test } from 'node:test'

type Tree = { readonly [key: string]: string | Tree }

const source = new URL('../', import.meta.url)
const german: string[] = await Array.fromAsync(glob('**/texts.de.ts', { cwd: source.pathname }))

for (const path of german) {
  test(`${path} and its English sibling hold the same keys with the same variables`, async () => {
    const de = flat(await load(path))
    const en = flat(await load(path.replace('.de.', '.en.')))
    assert.deepEqual([...en.keys()].sort(), [...de.keys()].sort())
    for (const [key, text] of de) {
      assert.deepEqual(variables(en.get(key) ?? ''), variables(text), `${key}: variables`)
      assert.notEqual(text.trim(), '', `${key} is empty`)
    }
  })
}

/** What only accounts read; of `requests` what staff reads is left out below. */
const ofAccounts = ['case/', 'case/wizard/', 'lists/', 'sources/', 'requests/', 'events/']
/** A special case, nine of ten cases, upper case: no approval process is meant. */
const anyCase =
  /special cases?|of ten cases|the case here|Upper and lower case|such a case|special case/g
const irgendeinFall =
  /neun von zehn Fällen|nicht der Fall|einen solchen Fall|Im Fall|auf keinen Fall|In diesem Fall/g

test('accounts read of an approval process or of their details, and never of a case', async () => {
  for (const area of ofAccounts) {
    for (const [locale, word, other] of [
      ['en', /\bcases?\b/i, anyCase],
      ['de', /\b(?:Fall|Falls|Falles|Fälle|Fällen)\b/, irgendeinFall],
    ] as const) {
      for (const [key, text] of flat(await load(`${area}texts.${locale}.ts`))) {
        if (/(^|\.)(desk|staff|openCase|proposals)(\.|$)/.test(key)) continue
        assert.doesNotMatch(
          text.replaceAll(other, '').replaceAll(/<\/?case>/g, ''),
          word,
          `${area} ${locale} ${key}`,
        )
      }
    }
  }
})

async function load(path: string): Promise<Tree> {
  const { texts } = (await import(new URL(path, source).href)) as { texts: Tree }
  return texts
}

function flat(tree: Tree, prefix = ''): Map<string, string> {
  const entries = Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[prefix + key, value] as const]
      : [...flat(value, `${prefix}${key}.`)],
  )
  return new Map(entries)
}

function variables(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(/\{\{\s*(\w+)/g), (match) => match[1] ?? ''))].sort()
}
