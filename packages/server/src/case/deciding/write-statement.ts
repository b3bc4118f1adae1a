import type { StatementOfReasons } from '@freigabe/contract'
import { approvalExtent, type BoundCondition, type PolicyPack } from '@freigabe/core'
import { importIn, pointWords } from '../../notify/letters/point-words.ts'
import type { ApprovedSource } from '../../sources/sources-of-case.ts'
import { type AcceptingRule, type Paragraphs, ruleParagraphs } from '../rules/rule-paragraphs.ts'
import { pointsIn } from '../rules/rule-points.ts'
import type { StatementFacts } from './facts-for-statement.ts'
import {
  appealParagraph,
  dayIn,
  groundParagraphs,
  isAppealParagraph,
  whoDecided,
} from './statement-paragraphs.ts'

export type Outcome =
  | {
      outcome: 'accepted'
      endsAt: string
      conditions: readonly BoundCondition[]
      sources: readonly ApprovedSource[]
      byRule?: AcceptingRule
    }
  | {
      outcome: 'rejected' | 'revoked'
      grounds: readonly string[]
      remedies: readonly string[]
      /** Ids of the statements that it rests on, where it names them. */
      restsOn?: readonly string[] | undefined
    }

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
  const statement = { locale: facts.locale, ...told, ...Object.fromEntries(kept) }
  return outcome.outcome === 'accepted' ? statement : withAppeal(statement, facts)
}

/** However the paragraphs were edited, whoever is refused reads until when they can appeal. */
function withAppeal(statement: StatementOfReasons, facts: Facts): StatementOfReasons {
  const others = statement.whatNow
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph !== '' && !isAppealParagraph(paragraph, facts.locale))
  const whatNow = [...others, appealParagraph(facts.appealUntil, facts)].join('\n\n')
  return { ...statement, whatNow }
}

type Writer = (policy: PolicyPack, facts: Facts, outcome: Outcome) => Paragraphs

const german: Writer = (policy, facts, outcome) => ({
  lookedAt: [
    `Wir haben Ihre Angaben zu ‚${facts.groupName}‘${facts.submittedAt ? ` vom ${dayIn(facts.submittedAt, facts)}` : ''} geprüft: ${list(germanSubjects(facts), 'und')}`,
    facts.methods.length > 0
      ? `, erhoben über ${list(
          facts.methods.map(
            ({ code, share }) =>
              `„${methodLabel(policy, code, 'de')}“${facts.methods.length > 1 ? ` (${share}\u00a0%)` : ''}`,
          ),
          'und',
        )}${facts.overlapping ? ' (manche auf mehreren Wegen)' : ''}, dazu alles, was Sie beigefügt haben`
      : '',
    facts.files.length === 0
      ? '.'
      : `${facts.methods.length > 0 ? ', und' : ', dazu'} das Ergebnis der Datenprüfung.`,
    facts.days.length === 0
      ? ''
      : ` Angegeben haben Sie: ${facts.days.map(({ label, day }) => `${label.de}: ${day.de}`).join('; ')}.`,
    germanAnswers(facts),
  ].join(''),
  found:
    outcome.outcome === 'accepted'
      ? `Nach unserer Prüfung reichen Ihre Angaben für eine Freigabe.${
          facts.noticed.length === 0
            ? ''
            : ` Aufgefallen ist bei der Datenprüfung: ${list(
                facts.noticed.map(({ de }) => `„${de}“`),
                'und',
              )}. Das steht der Freigabe nach unserer Einschätzung nicht entgegen.`
        }`
      : [
          `Nach allem, was uns vorliegt, spricht gegen eine Freigabe: ${list(
            grounds(policy, outcome.grounds).map(({ title }) => `„${title.de}“`),
            'und',
          )}.`,
          ...reasonsFor(grounds(policy, outcome.grounds), facts),
          ...restingOn(facts, outcome, 'de'),
        ].join('\n\n'),
  rule:
    outcome.outcome === 'accepted'
      ? `Was das Regelwerk dieser Plattform für ${facts.methods.length === 1 ? 'diese Erhebungsart' : 'diese Erhebungsarten'} verlangt, liegt vor. ${decided.de(facts)}`
      : [groundParagraphs(policy, outcome.grounds, 'de'), decided.de(facts)].join('\n\n'),
  whatNow:
    outcome.outcome === 'accepted'
      ? germanLeave(facts, outcome)
      : remedies(policy, outcome.remedies, 'de') || withoutRemedy(outcome).de,
})

/** The most imports that a paragraph names; of so many more it says how many there are. */
const mostImports = 5

function germanSubjects(facts: Facts): string[] {
  const { imports, more } = importsOf(facts)
  const names = [
    ...imports.map((name) => `„${name}“`),
    ...(more > 0 ? [`${number(more, 'de')} weiteren Importen`] : []),
  ]
  return [
    ...(imports.length > 0
      ? [`${number(facts.recipients, 'de')} Empfänger aus ${list(names, 'und')}`]
      : []),
    ...facts.sources.map(({ name }) => `die Quelle „${name}“, über die Empfänger hinzukommen`),
  ]
}

function importsOf(facts: Facts): { imports: string[]; more: number } {
  const { files } = facts
  const named = files.length > mostImports + 1 ? files.slice(0, mostImports) : files
  return {
    imports: named.map((name) => importIn(name, facts.locale)),
    more: files.length - named.length,
  }
}

function germanLeave(facts: Facts, { endsAt, conditions, sources }: Accepted): string {
  const until = `bis zum ${dayIn(endsAt, facts)}`
  const once = {
    whole: '',
    limited: ', soweit die Bedingungen es zulassen',
    conditional: ', sobald und solange die Bedingungen erfüllt sind',
  }[approvalExtent(conditions)]
  const listed = `Sie können an diese Empfänger senden, ${until}${once}. Neue Empfänger prüfen wir gesondert.`
  const arriving = sources.map(
    ({ name, cap, periodDays }) =>
      `An alle, die über die Quelle „${name}“ hinzukommen, können Sie ${once === '' ? 'sofort' : 'unter diesen Bedingungen'} senden: an bis zu ${number(cap, 'de')} Empfänger ${periodDays === 1 ? 'am Tag' : `in ${periodDays} Tagen`}, ${until}. Was darüber hinausgeht, prüfen wir gesondert.`,
  )
  const lawful =
    'Die Freigabe öffnet hier den Versand. Dass er rechtmäßig ist, bestätigt sie nicht; dafür bleiben Sie verantwortlich.'
  return [...(facts.files.length > 0 ? [listed] : []), ...arriving, lawful].join('\n\n')
}

function germanAnswers({ questions }: Facts): string {
  if (questions === 0) return ''
  return questions === 1
    ? ' Ihre Antwort auf unsere Rückfrage ist eingeflossen.'
    : ' Ihre Antworten auf unsere Rückfragen sind eingeflossen.'
}

const english: Writer = (policy, facts, outcome) => ({
  lookedAt: [
    `We reviewed what you told us about ‘${facts.groupName}’${facts.submittedAt ? ` on ${dayIn(facts.submittedAt, facts)}` : ''}: ${list(englishSubjects(facts), 'and')}`,
    facts.methods.length > 0
      ? `, collected by ${list(
          facts.methods.map(
            ({ code, share }) =>
              `“${methodLabel(policy, code, 'en')}”${facts.methods.length > 1 ? ` (${share}%)` : ''}`,
          ),
          'and',
        )}${facts.overlapping ? ' (some in several ways)' : ''}, together with everything you attached`
      : '',
    facts.files.length === 0
      ? '.'
      : `${facts.methods.length > 0 ? ' and' : ', together with'} the screening of the file.`,
    facts.days.length === 0
      ? ''
      : ` You stated: ${facts.days.map(({ label, day }) => `${label.en}: ${day.en}`).join('; ')}.`,
    englishAnswers(facts),
  ].join(''),
  found:
    outcome.outcome === 'accepted'
      ? `After our review, what you told us is enough for an approval.${
          facts.noticed.length === 0
            ? ''
            : ` The screening noted: ${list(
                facts.noticed.map(({ en }) => `“${en}”`),
                'and',
              )}. In our judgement that does not stand in the way.`
        }`
      : [
          `From what we have seen, this stands in the way of an approval: ${list(
            grounds(policy, outcome.grounds).map(({ title }) => `“${title.en}”`),
            'and',
          )}.`,
          ...reasonsFor(grounds(policy, outcome.grounds), facts),
          ...restingOn(facts, outcome, 'en'),
        ].join('\n\n'),
  rule:
    outcome.outcome === 'accepted'
      ? `You have provided what this platform’s policy asks for ${facts.methods.length === 1 ? 'this collection method' : 'these collection methods'}. ${decided.en(facts)}`
      : [groundParagraphs(policy, outcome.grounds, 'en'), decided.en(facts)].join('\n\n'),
  whatNow:
    outcome.outcome === 'accepted'
      ? englishLeave(facts, outcome)
      : remedies(policy, outcome.remedies, 'en') || withoutRemedy(outcome).en,
})

function englishSubjects(facts: Facts): string[] {
  const { imports, more } = importsOf(facts)
  const names = [
    ...imports.map((name) => `“${name}”`),
    ...(more > 0 ? [`${number(more, 'en')} more imports`] : []),
  ]
  return [
    ...(imports.length > 0
      ? [`${number(facts.recipients, 'en')} recipients from ${list(names, 'and')}`]
      : []),
    ...facts.sources.map(
      ({ name }) => `the source “${name}”, through which recipients keep arriving`,
    ),
  ]
}

function englishLeave(facts: Facts, { endsAt, conditions, sources }: Accepted): string {
  const until = `until ${dayIn(endsAt, facts)}`
  const once = {
    whole: '',
    limited: ', as far as the conditions allow',
    conditional: ', once the conditions are met and for as long as they are',
  }[approvalExtent(conditions)]
  const listed = `You can send to these recipients ${until}${once}. New recipients are reviewed separately.`
  const arriving = sources.map(
    ({ name, cap, periodDays }) =>
      `Anyone who joins through the source “${name}” can be mailed ${once === '' ? 'at once' : 'under these conditions'}: up to ${number(cap, 'en')} recipients ${periodDays === 1 ? 'a day' : `in ${periodDays} days`}, ${until}. Anything beyond that is reviewed separately.`,
  )
  const lawful =
    'The approval opens sending here. It does not confirm that sending is lawful; that remains your responsibility.'
  return [...(facts.files.length > 0 ? [listed] : []), ...arriving, lawful].join('\n\n')
}

function englishAnswers({ questions }: Facts): string {
  if (questions === 0) return ''
  return ` We took your ${questions === 1 ? 'answer to our question' : 'answers to our questions'} into account.`
}

/** Who decided, and what was done without a person before. */
const decided = {
  de: ({ files }: Facts) =>
    `${whoDecided.one.de}${files.length === 0 ? '' : ' Die Datenprüfung davor läuft automatisch.'}`,
  en: ({ files }: Facts) =>
    `${whoDecided.one.en}${files.length === 0 ? '' : ' The screening before that is automatic.'}`,
}

/** What in the case bears out each ground, a paragraph for each; one alone has been named, and is not named again. */
function reasonsFor(named: ReturnType<typeof grounds>, facts: Facts): string[] {
  return named.flatMap(({ code, title }) => {
    const told = reasonsOf(code, facts).filter((text) => text !== '')
    if (told.length === 0) return []
    const words = title[facts.locale]
    const quoted = facts.locale === 'de' ? `„${words}“: ` : `“${words}”: `
    return [`${named.length === 1 ? '' : quoted}${told.join(' ')}`]
  })
}

/** What bears out a ground, and when the customer was asked about it; empty where nothing is known. */
function reasonsOf(code: string, facts: Facts): string[] {
  const { locale, reasons, put } = facts
  const [asked] = put.filter(({ grounds }) => grounds.includes(code))
  const points = reasons
    .filter(({ ground }) => ground === code)
    .flatMap(({ point }) => pointsIn([point], locale))
  const sentences = [...new Set(points.map((point) => pointWords(point, locale)))]
  return [...sentences, ...(asked ? [whenAsked[locale](asked, facts)] : [])]
}

/** What the statements that a refusal rests on were found to be, a sentence for each judgement. */
function restingOn(
  { judged }: Facts,
  { restsOn = [] }: Exclude<Outcome, Accepted>,
  locale: 'de' | 'en',
): string[] {
  const named = judged.filter(({ id }) => restsOn.includes(id))
  const sentences = (['contradicted', 'unclear', 'relied'] as const).flatMap((found) => {
    const labels = named
      .filter(({ value }) => (value in foundToBe[locale] ? value : 'relied') === found)
      .map(({ label }) => (locale === 'de' ? `„${label.de}“` : `“${label.en}”`))
    const listed = list(labels, locale === 'de' ? 'und' : 'and')
    return labels.length === 0 ? [] : [foundToBe[locale][found](listed, labels.length === 1)]
  })
  return sentences.length === 0 ? [] : [sentences.join(' ')]
}

const foundToBe = {
  de: {
    contradicted: (names: string, isOne: boolean) =>
      isOne
        ? `Nach unserer Prüfung trifft Ihre Angabe ${names} nicht zu.`
        : `Nach unserer Prüfung treffen Ihre Angaben ${names} nicht zu.`,
    unclear: (names: string, isOne: boolean) =>
      isOne
        ? `Unklar geblieben ist Ihre Angabe ${names}.`
        : `Unklar geblieben sind Ihre Angaben ${names}.`,
    relied: (names: string, isOne: boolean) =>
      `Wir stützen uns dabei auf ${isOne ? 'Ihre Angabe' : 'Ihre Angaben'} ${names}.`,
  },
  en: {
    contradicted: (names: string) => `We found that what you stated as ${names} is not correct.`,
    unclear: (names: string) => `What you stated as ${names} remained unclear.`,
    relied: (names: string) => `We rely on what you stated as ${names}.`,
  },
}

const whenAsked = {
  de: ({ askedAt, answeredAt }: Facts['put'][number], facts: Facts) =>
    `Danach gefragt haben wir am ${dayIn(askedAt, facts)}; ${answeredAt ? `Ihre Antwort kam am ${dayIn(answeredAt, facts)}` : 'eine Antwort liegt nicht vor'}.`,
  en: ({ askedAt, answeredAt }: Facts['put'][number], facts: Facts) =>
    `We asked about it on ${dayIn(askedAt, facts)}; ${answeredAt ? `your answer came on ${dayIn(answeredAt, facts)}` : 'there is no answer'}.`,
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

/** A revocation names no remedies, but its rule may; it therefore does not say that there are none. */
function withoutRemedy({ outcome }: Exclude<Outcome, Accepted>) {
  return outcome === 'revoked'
    ? {
        de: 'Bitte senden Sie nicht mehr an diese Empfänger.',
        en: 'Please no longer send to these recipients.',
      }
    : {
        de: 'Für diese Empfänger sehen wir keinen Weg zu einer Freigabe.',
        en: 'We see no way to accept these recipients.',
      }
}

function methodLabel(policy: PolicyPack, code: string, locale: 'de' | 'en'): string {
  return policy.methods.find((method) => method.code === code)?.label[locale] ?? code
}

function number(count: number, locale: 'de' | 'en'): string {
  return new Intl.NumberFormat(locale === 'de' ? 'de-DE' : 'en-GB').format(count)
}

function list(items: readonly string[], and: string): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} ${and} ${items.at(-1)}`
}
