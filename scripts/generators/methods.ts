import {
  type CollectionMethod,
  generalLaw,
  mergePacks,
  nameOfSource,
  type PackLayer,
  type PolicyPack,
  packsFor,
  type Stance,
} from '../../packages/core/src/index.ts'
import { loadPacks } from '../../packages/server/src/policy/packs/load-packs.ts'
import { tableOf } from '../markdown/table.ts'

type Language = 'de' | 'en'

const files: Record<Language, string> = {
  en: 'docs/reference/methods.md',
  de: 'docs/reference/methods.de.md',
}

export const paths = Object.values(files)

/** What the law of each country and the house say about each collection method, with the sources. */
export async function render(): Promise<Map<string, string>> {
  const layers = (await loadPacks()).map(({ layer }) => layer)
  const languages: Language[] = ['en', 'de']
  return new Map(languages.map((language) => [files[language], page(layers, language)]))
}

const words = {
  en: {
    title: 'Collection methods by country, and what is asked of them',
    intro:
      'What the law of each country and the house rules say of the ways in which recipients come onto a list, with the sources. Under a country stands what holds there: its own law and, where it applies, that of the EU. For a case, the strictest stance of the platform’s home, of the countries where the recipients are and of the house counts. Generated from `policies/`; the operator can change the packs, and their counsel must confirm them.',
    stance: { allowed: 'allowed', conditional: 'with conditions', forbidden: 'not allowed' },
    method: 'method',
    needs: 'has to be supplied, where it is not forbidden',
    recommended: 'makes it quicker',
    sources: 'Sources',
    read: 'read on',
    none: '–',
  },
  de: {
    title: 'Erhebungsarten nach Ländern, und was für sie verlangt wird',
    intro:
      'Was das Recht jedes Landes und die Hausregeln zu den Wegen sagen, auf denen Empfänger auf eine Liste kommen, mit den Quellen. Unter einem Land steht, was dort gilt: sein eigenes Recht und, wo es anzuwenden ist, das der EU. Für einen Fall zählt das Strengste aus dem Recht am Sitz der Versandplattform, dem der Länder, in denen die Empfänger sind, und den Hausregeln. Erzeugt aus `policies/`; der Betreiber kann die Regelwerke ändern, und seine Rechtsberatung muss sie bestätigen.',
    stance: { allowed: 'erlaubt', conditional: 'unter Bedingungen', forbidden: 'nicht erlaubt' },
    method: 'Erhebungsart',
    needs: 'ist anzugeben, wo es nicht verboten ist',
    recommended: 'beschleunigt',
    sources: 'Quellen',
    read: 'gelesen am',
    none: '–',
  },
} as const

function page(layers: readonly PackLayer[], language: Language): string {
  const text = words[language]
  const ruling = layers.filter(({ basis }) => basis !== 'none').sort(generalLast)
  const policy = mergePacks(packsFor(layers, generalLaw, []))
  const heads = [
    text.method,
    ...ruling.map(({ title }) => title[language]),
    text.needs,
    text.recommended,
  ]
  const rows = policy.methods.map((method) => [
    `${method.label[language]} (\`${method.code}\`)`,
    ...ruling.map((pack) => stanceOf(method.code, pack, layers, language)),
    ...asked(policy, method, language),
  ])
  return `# ${text.title}

${text.intro}

${tableOf(heads, rows)}

## ${text.sources}
${ruling.map((pack) => sourcesOf(pack, language)).join('')}`
}

/**
 * The stance where the pack applies: a country's own law as well as that of the EU, if it is in force there.
 */
function stanceOf(
  code: string,
  pack: PackLayer,
  layers: readonly PackLayer[],
  language: Language,
): string {
  const inForce = pack.country
    ? packsFor(layers, pack.country, []).filter(({ basis }) => basis === 'law')
    : [pack]
  const said = inForce.flatMap(({ methods }) => methods.filter((method) => method.code === code))
  const strictest = (['forbidden', 'conditional', 'allowed'] satisfies Stance[]).find((stance) =>
    said.some((method) => method.stance === stance),
  )
  if (!strictest) return words[language].none
  const sources = [...new Set(said.flatMap((method) => method.sources))]
  const stance = words[language].stance[strictest]
  return sources.length > 0 ? `${stance}: ${sources.map((id) => `\`${id}\``).join(', ')}` : stance
}

function asked(policy: PolicyPack, method: CollectionMethod, language: Language): string[] {
  const requirements = policy.requirements.filter(({ id }) => method.requirements.includes(id))
  return (['required', 'recommended'] as const).map(
    (necessity) =>
      requirements
        .filter((requirement) => requirement.necessity === necessity)
        .map(({ label }) => label[language])
        .join('; ') || words[language].none,
  )
}

function sourcesOf({ title, sources }: PackLayer, language: Language): string {
  const lines = sources.map((source) => {
    const { id, url, read } = source
    const name = nameOfSource(source, language)
    const named = url === undefined ? name : `[${name}](${url})`
    return `- \`${id}\`: ${named}, ${words[language].read} ${read}\n`
  })
  return `\n### ${title[language]}\n\n${lines.join('')}`
}

/** Countries by their codes, then general law, then the house. */
function generalLast(one: PackLayer, other: PackLayer): number {
  const place = ({ country }: PackLayer) => (country === generalLaw ? '~' : (country ?? '~~'))
  return place(one) < place(other) ? -1 : 1
}
