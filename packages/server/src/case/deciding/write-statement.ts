import type { StatementOfReasons } from '@freigabe/contract'
import type { BoundCondition, PolicyPack } from '@freigabe/core'
import type { ApprovedSource } from '../../sources/sources-of-case.ts'
import { type AcceptingRule, type Paragraphs, ruleParagraphs } from '../rules/rule-paragraphs.ts'
import type { StatementFacts } from './facts-for-statement.ts'
export type Outcome =
  | {
      outcome: 'accepted'
      endsAt: string
      conditions: readonly BoundCondition[]
      sources: readonly ApprovedSource[]
      byRule?: AcceptingRule
    }
  | { outcome: 'rejected' | 'revoked'; grounds: readonly string[]; remedies: readonly string[] }

/** Paragraphs as the reviewer edited them; missing ones are written from the coded texts. */
export type EditedStatement = {
  [Part in 'lookedAt' | 'found' | 'rule' | 'whatNow']?: string | undefined
}

type Facts = Omit<StatementFacts, 'state'>
type Accepted = Extract<Outcome, { outcome: 'accepted' }>

/** The statement of reasons in the account's language: what we looked at, found, which rule, what now. */
export function writeStatement(
  policy: PolicyPack,
  facts: Facts,
  outcome: Outcome,
  edited: EditedStatement,
): StatementOfReasons {
  const written = (facts.locale === 'de' ? german : english)(policy, facts, outcome)
  const byRule = outcome.outcome === 'accepted' ? outcome.byRule : undefined
  const told = byRule ? ruleParagraphs(policy, facts.locale, byRule, written) : written
  const kept = Object.entries(edited).filter(([, text]) => text !== undefined && text.trim() !== '')
  return { locale: facts.locale, ...told, ...Object.fromEntries(kept) }
}

type Writer = (policy: PolicyPack, facts: Facts, outcome: Outcome) => Paragraphs

const german: Writer = (policy, facts, outcome) => ({
  lookedAt: [
    `Wir haben Ihre Angaben zu ‚${facts.groupName}‘ geprüft: ${list(germanSubjects(facts), 'und')}`,
    facts.methods.length > 0
      ? `, erhoben über ${list(
          facts.methods.map((code) => `„${methodLabel(policy, code, 'de')}“`),
          'und',
        )}, dazu alles, was Sie beigefügt haben`
      : '',
    facts.files.length === 0
      ? '.'
      : `${facts.methods.length > 0 ? ', und' : ', dazu'} das Ergebnis der Datenprüfung.`,
    germanAnswers(facts),
  ].join(''),
  found:
    outcome.outcome === 'accepted'
      ? 'Ihre Angaben sind schlüssig, und nichts, was uns vorliegt, widerspricht ihnen.'
      : `Nach allem, was uns vorliegt, spricht gegen eine Freigabe: ${list(
          grounds(policy, outcome.grounds).map(({ title }) => `„${title.de}“`),
          'und',
        )}.`,
  rule:
    outcome.outcome === 'accepted'
      ? `Alle Anforderungen an ${facts.methods.length === 1 ? 'diese Erhebungsart' : 'diese Erhebungsarten'} sind erfüllt, die des Gesetzes und die dieser Versandplattform.`
      : grounds(policy, outcome.grounds)
          .map((ground) => `${basis.de[ground.basis]}: ${ground.rule.de}`)
          .join('\n\n'),
  whatNow:
    outcome.outcome === 'accepted'
      ? germanLeave(facts, outcome)
      : remedies(policy, outcome.remedies, 'de') ||
        'Für diese Empfänger sehen wir keinen Weg zu einer Freigabe. Wenn Sie anderer Meinung sind, können Sie Einspruch einlegen; darüber entscheidet eine andere Person.',
})

function germanSubjects({ files, sources, ...facts }: Facts): string[] {
  const names = list(
    files.map((name) => `„${name}“`),
    'und',
  )
  return [
    ...(files.length > 0 ? [`${number(facts.recipients, 'de')} Empfänger aus ${names}`] : []),
    ...sources.map(({ name }) => `die Quelle „${name}“, über die Empfänger hinzukommen`),
  ]
}

function germanLeave(facts: Facts, { endsAt, conditions, sources }: Accepted): string {
  const until = `bis zum ${date(endsAt, facts)}`
  const once = conditions.length === 0 ? '' : ', sobald und solange die Bedingungen erfüllt sind'
  const listed = `Sie können an diese Empfänger senden, ${until}${once}. Neue Empfänger prüfen wir gesondert.`
  const arriving = sources.map(
    ({ name, cap, periodDays }) =>
      `Wer über die Quelle „${name}“ hinzukommt, ist ${once === '' ? 'sofort' : 'unter diesen Bedingungen'} zum Versand frei: ${periodDays === 1 ? 'an jedem Tag' : `in je ${periodDays} Tagen`} bis zu ${number(cap, 'de')} Empfänger, ${until}. Was darüber hinausgeht, prüfen wir gesondert.`,
  )
  return [...(facts.files.length > 0 ? [listed] : []), ...arriving].join('\n\n')
}

function germanAnswers({ questions }: Facts): string {
  if (questions === 0) return ''
  return questions === 1
    ? ' Ihre Antwort auf unsere Rückfrage ist eingeflossen.'
    : ' Ihre Antworten auf unsere Rückfragen sind eingeflossen.'
}

const english: Writer = (policy, facts, outcome) => ({
  lookedAt: [
    `We reviewed what you told us about ‘${facts.groupName}’: ${list(englishSubjects(facts), 'and')}`,
    facts.methods.length > 0
      ? `, collected by ${list(
          facts.methods.map((code) => `“${methodLabel(policy, code, 'en')}”`),
          'and',
        )}, together with everything you attached`
      : '',
    facts.files.length === 0
      ? '.'
      : `${facts.methods.length > 0 ? ' and' : ', together with'} the screening of the file.`,
    englishAnswers(facts),
  ].join(''),
  found:
    outcome.outcome === 'accepted'
      ? 'What you told us is conclusive, and nothing that we have contradicts it.'
      : `From everything we have seen, this speaks against an approval: ${list(
          grounds(policy, outcome.grounds).map(({ title }) => `“${title.en}”`),
          'and',
        )}.`,
  rule:
    outcome.outcome === 'accepted'
      ? `All requirements for ${facts.methods.length === 1 ? 'this collection method' : 'these collection methods'} are met, those of the law and those of this platform.`
      : grounds(policy, outcome.grounds)
          .map((ground) => `${basis.en[ground.basis]}: ${ground.rule.en}`)
          .join('\n\n'),
  whatNow:
    outcome.outcome === 'accepted'
      ? englishLeave(facts, outcome)
      : remedies(policy, outcome.remedies, 'en') ||
        'We see no way to approve these recipients. If you disagree, you can appeal; another person decides on it.',
})

function englishSubjects({ files, sources, ...facts }: Facts): string[] {
  const names = list(
    files.map((name) => `“${name}”`),
    'and',
  )
  return [
    ...(files.length > 0 ? [`${number(facts.recipients, 'en')} recipients from ${names}`] : []),
    ...sources.map(({ name }) => `the source “${name}”, through which recipients keep arriving`),
  ]
}

function englishLeave(facts: Facts, { endsAt, conditions, sources }: Accepted): string {
  const until = `until ${date(endsAt, facts)}`
  const once = conditions.length === 0 ? '' : ', once and as long as the conditions are met'
  const listed = `You can send to these recipients ${until}${once}. New recipients are reviewed separately.`
  const arriving = sources.map(
    ({ name, cap, periodDays }) =>
      `Whoever arrives through the source “${name}” can be mailed ${once === '' ? 'at once' : 'under these conditions'}: up to ${number(cap, 'en')} recipients ${periodDays === 1 ? 'each day' : `in ${periodDays} days`}, ${until}. What goes beyond that is reviewed separately.`,
  )
  return [...(facts.files.length > 0 ? [listed] : []), ...arriving].join('\n\n')
}

function englishAnswers({ questions }: Facts): string {
  if (questions === 0) return ''
  return ` Your ${questions === 1 ? 'answer to our question is' : 'answers to our questions are'} part of it.`
}

const basis = {
  de: { law: 'Gesetz', house: 'Regel dieser Plattform' },
  en: { law: 'Law', house: 'Rule of this platform' },
}

/** In the policy's order, which is the order of its packs: law first, then house rules. */
function grounds(policy: PolicyPack, codes: readonly string[]) {
  return policy.grounds.filter((ground) => codes.includes(ground.code))
}

function remedies(policy: PolicyPack, codes: readonly string[], locale: 'de' | 'en'): string {
  return policy.remedies
    .filter((remedy) => codes.includes(remedy.code) && remedy.code !== 'none')
    .map((remedy) => remedy.text[locale])
    .join('\n\n')
}

function methodLabel(policy: PolicyPack, code: string, locale: 'de' | 'en'): string {
  return policy.methods.find((method) => method.code === code)?.label[locale] ?? code
}

function number(count: number, locale: 'de' | 'en'): string {
  return new Intl.NumberFormat(locale === 'de' ? 'de-DE' : 'en-GB').format(count)
}

function date(instant: string, { locale, timeZone }: Facts): string {
  return new Intl.DateTimeFormat(locale === 'de' ? 'de-DE' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  }).format(new Date(instant))
}

function list(items: readonly string[], and: string): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`
}
