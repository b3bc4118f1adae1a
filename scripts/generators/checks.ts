import type { Check } from '../../packages/screening/src/checks/check.ts'
import { checks } from '../../packages/screening/src/checks/checks.ts'
import { tableOf } from '../markdown/table.ts'

type Language = 'de' | 'en'
type AnyCheck = Check<string, unknown>

const files: Record<Language, string> = {
  en: 'docs/reference/checks.md',
  de: 'docs/reference/checks.de.md',
}

export const paths = Object.values(files)

/** What the screening asks of a recipients file, for customers and reviewers, in both languages. */
export async function render(): Promise<Map<string, string>> {
  const languages: Language[] = ['en', 'de']
  return new Map(languages.map((language) => [files[language], page(language)]))
}

const words = {
  en: {
    title: 'What the screening asks of a recipients file',
    intro:
      'Each question is asked in one pass over the file. A finding is what an answer comes to: its facts without any address, how much it weighs, and why that matters. A finding decides nothing by itself. It tells the customer what can be mended, and the reviewer what to look at or to ask. Generated from `packages/screening/src/checks/`.',
    severities:
      'Findings weigh one of four: *info* is a mere fact, *notice* is worth a look, *warning* asks for an explanation, *serious* speaks against the list until it is explained. Shares below count as the columns say, from the number of cases named `least` on (10 where none is named); the policy can set other figures.',
    kinds: {
      file: 'The file itself',
      address: 'Addresses',
      consent: 'Consent and time',
      shape: 'Shape of the list',
    },
    shape:
      'These questions look at how a list is made up. They inform a reviewer and never weigh more than a notice, because honest lists can look the same way now and then. How often they are right is measured on lists they were built against and on lists they had not seen; `bench/results/` keeps the figures.',
    forDesk: 'Read at the desk only, since it points to forgery.',
    question: 'Question',
    why: 'Why it matters',
    needs: 'Needs the columns',
    limits: ['figure', 'value'],
  },
  de: {
    title: 'Was die Datenprüfung eine Empfängerdatei fragt',
    intro:
      'Alle Fragen werden in einem Durchgang durch die Datei gestellt. Ein Befund ist, was eine Antwort ergibt: Tatsachen ohne jede Adresse, ihr Gewicht und warum es darauf ankommt. Ein Befund entscheidet nichts allein. Er sagt dem Kunden, was sich berichtigen lässt, und der Prüfung, wo sie hinsehen oder nachfragen sollte. Erzeugt aus `packages/screening/src/checks/`.',
    severities:
      'Befunde haben eines von vier Gewichten: *info* ist eine bloße Tatsache, *notice* einen Blick wert, *warning* verlangt eine Erklärung, *serious* spricht gegen die Liste, bis es erklärt ist. Anteile zählen ab den genannten Werten und ab so vielen Fällen, wie `least` nennt (10, wo nichts steht); das Regelwerk kann andere Werte setzen.',
    kinds: {
      file: 'Die Datei selbst',
      address: 'Adressen',
      consent: 'Einwilligung und Zeit',
      shape: 'Gestalt der Liste',
    },
    shape:
      'Diese Fragen gelten dem Aufbau einer Liste. Sie unterrichten die Prüfung und wiegen nie mehr als ein Hinweis, denn auch ehrliche Listen können einmal so aussehen. Wie oft sie richtig liegen, ist gemessen: an den Listen, an denen sie entstanden sind, und an Listen, die sie nicht kannten; `bench/results/` bewahrt die Zahlen auf.',
    forDesk: 'Nur für die Prüfung zu lesen, weil es auf Fälschung weist.',
    question: 'Frage',
    why: 'Warum es darauf ankommt',
    needs: 'Braucht die Spalten',
    limits: ['Wert', 'gilt ab'],
  },
} as const

function page(language: Language): string {
  const text = words[language]
  const kinds = ['file', 'address', 'consent', 'shape'] as const
  const chapters = kinds.flatMap((kind) => {
    const own = Object.values(checks as Record<string, AnyCheck>).filter(
      (check) => check.kind === kind,
    )
    if (own.length === 0) return []
    return [
      `## ${text.kinds[kind]}`,
      ...(kind === 'shape' ? [text.shape] : []),
      ...own.map((check) => section(check, language)),
    ]
  })
  return `${[`# ${text.title}`, text.intro, text.severities, ...chapters].join('\n\n')}\n`
}

function section(check: AnyCheck, language: Language): string {
  const text = words[language]
  const thresholds = Object.entries(check.thresholds)
  return [
    `### ${check.title[language]} (\`${check.id}\`)`,
    `**${text.question}:** ${check.question[language]}`,
    `**${text.why}:** ${check.why[language]}`,
    ...(check.parts ?? []).map(({ title, why }) => `- *${title[language]}*: ${why[language]}`),
    ...(check.forDesk ? [text.forDesk] : []),
    ...(check.needs
      ? [`**${text.needs}:** ${check.needs.map((role) => `\`${role}\``).join(', ')}`]
      : []),
    ...(thresholds.length > 0
      ? [
          tableOf(
            [...text.limits],
            thresholds.map(([name, value]) => [`\`${name}\``, String(value)]),
          ),
        ]
      : []),
  ].join('\n\n')
}
