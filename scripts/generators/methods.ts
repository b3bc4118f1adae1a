import type { CollectionMethod } from '../../packages/core/src/policy/policy-pack.ts'
import { type LoadedPolicy, loadPolicy } from '../../packages/server/src/policy/load-policy.ts'
import { tableOf } from '../markdown/table.ts'

type Language = 'de' | 'en'

const files: Record<Language, string> = {
  en: 'docs/reference/methods.md',
  de: 'docs/reference/methods.de.md',
}

export const paths = Object.values(files)

/** What each pack says of each collection method, what has to be supplied, and where that is read. */
export async function render(): Promise<Map<string, string>> {
  const policy = await loadPolicy()
  const languages: Language[] = ['en', 'de']
  return new Map(languages.map((language) => [files[language], page(policy, language)]))
}

const words = {
  en: {
    title: 'Collection methods and what is asked of them',
    intro:
      'What each policy pack says of the ways in which recipients come onto a list. The strictest pack wins. Generated from `policies/`; the operator can change the packs, and their counsel must confirm them.',
    stance: { allowed: 'allowed', conditional: 'with conditions', forbidden: 'not allowed' },
    method: 'method',
    needs: 'has to be supplied',
    recommended: 'makes it quicker',
    sources: 'Sources',
    read: 'read on',
    none: '–',
  },
  de: {
    title: 'Erhebungswege und was für sie verlangt wird',
    intro:
      'Was jedes Regelwerk zu den Wegen sagt, auf denen Empfänger auf eine Liste kommen. Das strengste gilt. Erzeugt aus `policies/`; der Betreiber kann die Regelwerke ändern, und seine Rechtsberatung muss sie bestätigen.',
    stance: { allowed: 'erlaubt', conditional: 'unter Bedingungen', forbidden: 'nicht erlaubt' },
    method: 'Erhebungsweg',
    needs: 'ist anzugeben',
    recommended: 'beschleunigt',
    sources: 'Quellen',
    read: 'gelesen am',
    none: '–',
  },
} as const

function page(policy: LoadedPolicy, language: Language): string {
  const text = words[language]
  const heads = [
    text.method,
    ...policy.packs.map(({ title }) => title[language]),
    text.needs,
    text.recommended,
    text.sources,
  ]
  const rows = policy.methods.map((method) => row(policy, method, language))
  const sources = policy.sources.map(({ id, title, url, read }) => {
    const named = url === undefined ? title : `[${title}](${url})`
    return `- \`${id}\`: ${named}, ${text.read} ${read}`
  })
  return `# ${text.title}

${text.intro}

${tableOf(heads, rows)}

## ${text.sources}

${sources.join('\n')}
`
}

function row(policy: LoadedPolicy, method: CollectionMethod, language: Language): string[] {
  const text = words[language]
  const stances = policy.packs.map(({ id }) => {
    const ruling = method.rulings.find(({ pack }) => pack === id)
    return ruling ? text.stance[ruling.stance] : text.none
  })
  const asked = policy.requirements.filter(({ id }) => method.requirements.includes(id))
  const labelled = (necessity: 'required' | 'recommended') =>
    asked
      .filter((requirement) => requirement.necessity === necessity)
      .map(({ label }) => label[language])
      .join('; ') || text.none
  return [
    `${method.label[language]} (\`${method.code}\`)`,
    ...stances,
    labelled('required'),
    labelled('recommended'),
    method.sources.map((id) => `\`${id}\``).join(', ') || text.none,
  ]
}
