import {
  type Locale,
  letterHeadings,
  type RequestKind,
  type StatementOfReasons,
} from '@freigabe/contract'
import type { Instant } from '@freigabe/core'
import type { LetterFact, LetterSection } from '../../mail/letter-content.ts'
import type { AboutGroup, AboutRequest } from './letter.ts'
import type { Phrasing, Subject } from './phrasing.ts'

/** The facts that letters state apart from their prose, in the language of the reader. */
export interface About {
  locale: Locale
  /** The account, and the group where the letter is about one. */
  account(params: { accountName: string; groupName?: string | null }): LetterFact[]
  /** Account and group, and the recipients or the source that a case is about. */
  case(params: AboutGroup & Subject): LetterFact[]
  /** The account, the group where the request is about one, its kind and title. */
  request(params: AboutRequest): LetterFact[]
  decidedBy(who: 'rule' | 'reviewers' | 'lead'): LetterFact
  policy(version: string): LetterFact
  fact(label: Label, value: string): LetterFact
  /** A moment; nothing where there is none. */
  at(label: Label, moment: Instant | null): LetterFact[]
  /** A moment by which the reader should have acted, or will have heard. */
  by(label: Label, moment: Instant | null): LetterFact[]
  /** The four paragraphs of a statement of reasons; nothing where there is none. */
  statement(statement: StatementOfReasons | null): LetterSection[]
  /** What a person wrote to the reader, in the language it was written in. */
  text(heading: Heading, written: { text: string; textLocale: Locale }): LetterSection
  items(heading: Heading, items: readonly string[]): LetterSection
  heading(heading: Heading): string
}

export type Label = keyof (typeof labels)['de']
export type Heading = keyof (typeof headings)['de']

/** The facts that letters in `locale` state apart from their prose. */
export function about(locale: Locale, say: Phrasing): About {
  const fact = (label: Label, value: string) => ({ label: labels[locale][label], value })
  const account: About['account'] = ({ accountName, groupName }) => [
    fact('account', accountName),
    ...(groupName ? [fact('group', groupName)] : []),
  ]
  const at: About['at'] = (label, moment) =>
    moment === null ? [] : [fact(label, say.moment(moment))]
  const heading = (name: Heading) => headings[locale][name]
  return {
    locale,
    account,
    case: (params) => [...account(params), say.subjectFact(params)],
    request: (params) => [
      ...account(params),
      fact('kind', requestKinds[locale][params.kind]),
      fact('title', params.title),
    ],
    decidedBy: (who) => fact('decidedBy', deciders[locale][who]),
    policy: (version) => fact('policy', say.policy(version)),
    fact,
    at,
    by: (label, moment) => at(label, moment).map((row) => ({ ...row, deadline: true })),
    statement: (statement) =>
      statement === null
        ? []
        : paragraphs
            .filter((part) => statement[part].trim() !== '')
            .map((part) => ({
              heading: heading(part),
              text: statement[part],
              items: [],
              locale: statement.locale,
            })),
    text: (name, { text, textLocale }) => ({
      heading: heading(name),
      text,
      items: [],
      locale: textLocale,
    }),
    items: (name, items) => ({ heading: heading(name), text: '', items, locale }),
    heading,
  }
}

const paragraphs = ['lookedAt', 'found', 'rule', 'whatNow'] as const

const labels = {
  de: {
    account: 'Account',
    group: 'Gruppe',
    kind: 'Art',
    title: 'Anliegen',
    grounds: 'Worum es geht',
    area: 'Ihr Bereich',
    granted: 'Gewährt',
    submittedBy: 'Eingereicht von',
    submittedOn: 'Eingereicht am',
    decidedOn: 'Entschieden am',
    decidedBy: 'Entschieden durch',
    policy: 'Regelwerk',
    revokedOn: 'Widerrufen am',
    warnedOn: 'Verwarnt am',
    suspendedOn: 'Gesperrt am',
    liftedOn: 'Aufgehoben am',
    endedOn: 'Beendet am',
    webhookHost: 'Webhook an',
    failingSince: 'Gestört seit',
    mailboxProvider: 'Mailanbieter',
    source: 'Quelle',
    attackedSince: 'Angegriffen seit',
    inForceUntil: 'Gilt bis',
    goodUntil: 'Gilt bis',
    approvedUntil: 'Freigabe gilt bis',
    dueBy: 'Bitte bis',
    answerBy: 'Antwort bis',
    hearBy: 'Stellungnahme bis',
    lookedAtBy: 'Prüfung bis',
    onHoldSince: 'Gestoppt seit',
  },
  en: {
    account: 'Account',
    group: 'Group',
    kind: 'Type',
    title: 'Subject',
    grounds: 'What it is about',
    area: 'Your area',
    granted: 'Granted',
    submittedBy: 'Submitted by',
    submittedOn: 'Submitted on',
    decidedOn: 'Decided on',
    decidedBy: 'Decided by',
    policy: 'Policy',
    revokedOn: 'Revoked on',
    warnedOn: 'Warned on',
    suspendedOn: 'Suspended on',
    liftedOn: 'Lifted on',
    endedOn: 'Ended on',
    webhookHost: 'Webhook to',
    failingSince: 'Failing since',
    mailboxProvider: 'Mailbox provider',
    source: 'Source',
    attackedSince: 'Attacked since',
    inForceUntil: 'In force until',
    goodUntil: 'Valid until',
    approvedUntil: 'Approved until',
    dueBy: 'Due by',
    answerBy: 'Answer by',
    hearBy: 'Answer by',
    lookedAtBy: 'To be checked by',
    onHoldSince: 'On hold since',
  },
} satisfies Record<Locale, unknown>

const headings = {
  de: {
    ...letterHeadings.de,
    condition: 'Die Bedingung',
    conditions: 'Die Bedingungen',
    question: 'Frage',
    inFull: 'Im Wortlaut',
  },
  en: {
    ...letterHeadings.en,
    condition: 'The condition',
    conditions: 'The conditions',
    question: 'Question',
    inFull: 'In full',
  },
} satisfies Record<Locale, unknown>

const deciders = {
  de: {
    rule: 'eine Regel, automatisch',
    reviewers: 'unsere Prüfung',
    lead: 'die Leitung unserer Prüfung',
  },
  en: {
    rule: 'a rule, automatically',
    reviewers: 'our reviewers',
    lead: 'the lead of our review team',
  },
}

/** What a request is called in a letter. */
const requestKinds: Record<Locale, Record<RequestKind, string>> = {
  de: {
    appeal: 'Einspruch',
    addition: 'Ergänzung',
    advice: 'Bitte um Rat',
    goodwill: 'Bitte um Kulanz',
    other: 'Anfrage',
  },
  en: {
    appeal: 'Appeal',
    addition: 'Addition',
    advice: 'Request for advice',
    goodwill: 'Request for goodwill',
    other: 'Request',
  },
}
