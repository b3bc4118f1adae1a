import {
  comparisonTitles,
  contradictionTitles,
  type Fact,
  type FactValue,
  factCatalogue,
  inputLabel,
  keyOf,
  type LocalText,
  type PolicyPack,
  signalTitles,
} from '@freigabe/core'
import { checks, columnRoleTexts } from '@freigabe/screening'
import { figureWords } from './figure-words.ts'

type Named = Pick<PolicyPack, 'methods' | 'requirements'>

/**
 * The name of each text in an input of a rule, in order; its code where it has no name. Empty for an input
 * without text.
 */
export function inputNames(policy: Named, name: string, value: FactValue | null): LocalText[] {
  const codes = typeof value === 'string' ? [value] : typeof value === 'object' ? (value ?? []) : []
  return codes.map((code) => nameOf(policy, name, code) ?? { de: code, en: code })
}

function nameOf(policy: Named, name: string, code: string): LocalText | undefined {
  const keyed = keyOf(name)
  if (keyed?.area === 'answers') return givenAnswer(policy, keyed.key, code)
  if (!Object.hasOwn(factCatalogue, name)) return undefined
  const { names, values }: Fact = factCatalogue[name as keyof typeof factCatalogue]
  return names === undefined ? byCode(values ?? {}, code) : namers[names](policy, code)
}

type Namer = (policy: Named, code: string) => LocalText | undefined

const namers: Record<NonNullable<Fact['names']>, Namer> = {
  method: ({ methods }, code) => methods.find((method) => method.code === code)?.label,
  finding: (_, code) => byCode(findingTitles, code),
  contradiction: (_, code) => byCode(contradictionTitles, code),
  signal: (_, code) => byCode(signalTitles, code),
  country: (_, code) => ({ de: country('de', code), en: country('en', code) }),
  column: (_, code) => byCode(columnRoleTexts, code),
  answer: asked,
  statement: (policy, statement) => {
    const [kind, code = ''] = statement.split(':', 2)
    return kind === 'method' ? namers.method(policy, code) : asked(policy, code)
  },
}

const findingTitles: Readonly<Record<string, LocalText>> = {
  ...Object.fromEntries(Object.entries(checks).map(([id, { title }]) => [id, title])),
  ...comparisonTitles,
}

/** What a figure is of. */
const figureTitles = {
  ...findingTitles,
  ...contradictionTitles,
  ...signalTitles,
  ...factCatalogue['traits.own'].values,
}

/** What an input of a rule is, in words. */
export function inputTitle(policy: Named, name: string): LocalText {
  const keyed = keyOf(name)
  if (keyed?.area !== 'figures') return inputLabel(policy, name)
  const [id = '', figure = ''] = keyed.key.split(/\.(.*)/s)
  const { de, en } = byCode(figureTitles, id) ?? { de: id, en: id }
  const words = figureWords(figure)
  return { de: `${de}: ${words.de}`, en: `${en}: ${words.en}` }
}

function byCode(texts: Readonly<Record<string, LocalText>>, code: string): LocalText | undefined {
  return Object.hasOwn(texts, code) ? texts[code] : undefined
}

/** What was asked, and for which method, since several can ask the same. */
function asked({ methods, requirements }: Named, key: string): LocalText | undefined {
  const [area, id] = key.split('/')
  const label = requirements.find((requirement) => requirement.id === id)?.label
  const method = methods.find(({ code }) => code === area)?.label
  if (label === undefined || method === undefined) return label
  return { de: `${label.de} (${method.de})`, en: `${label.en} (${method.en})` }
}

function givenAnswer({ requirements }: Named, key: string, answer: string): LocalText | undefined {
  const requirement = requirements.find(({ id }) => key.endsWith(`/${id}`))
  if (requirement?.kind === 'date') return { de: day('de', answer), en: day('en', answer) }
  if (answer === 'recipients_file')
    return { de: 'in der Empfängerdatei', en: 'in the recipients file' }
  return requirement?.choices?.find(({ value }) => value === answer)?.label
}

function country(language: 'de' | 'en', code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code
  return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code
}

function day(language: 'de' | 'en', date: string): string {
  const format = { dateStyle: 'long', timeZone: 'UTC' } as const
  const locale = language === 'de' ? 'de-DE' : 'en-GB'
  return new Intl.DateTimeFormat(locale, format).format(new Date(`${date}T00:00:00Z`))
}
