import assert from 'node:assert/strict'
import { test } from 'node:test'
import { policyAtHome as policy } from '../../testing/policy-at-home.ts'
import { decisionGrounds } from './decision-grounds.ts'
import type { StatementFacts } from './facts-for-statement.ts'
import { type EditedStatement, type Outcome, writeStatement } from './write-statement.ts'

type Told = Omit<StatementFacts, 'state'>

const grounds = ['third_party_list', 'address_purchased', 'dropped_long_ago']
const accepted: Outcome = {
  outcome: 'accepted',
  endsAt: '2027-11-25T23:00:00.000Z',
  conditions: [],
  sources: [],
}
const rejected: Outcome = { outcome: 'rejected', grounds, remedies: [] }

function write(
  locale: 'de' | 'en',
  outcome: Outcome,
  { edited = {}, ...more }: Partial<Told> & { edited?: EditedStatement } = {},
) {
  const facts = {
    locale,
    timeZone: 'Europe/Berlin',
    groupName: 'Sommerkunden',
    submittedAt: null,
    appealUntil: '2027-05-25T09:00:00.000Z',
    recipients: 4812,
    files: ['kunden.csv'],
    sources: [],
    methods: [],
    overlapping: false,
    days: [],
    reasons: [],
    noticed: [],
    questions: 0,
    judged: [],
    put: [],
    ...more,
  }
  return writeStatement(policy, facts, outcome, edited)
}

test('a statement speaks of one answered question as one, and of none not at all', () => {
  const lookedAt = (locale: 'de' | 'en', questions: number) =>
    write(locale, accepted, { questions }).lookedAt
  assert.match(lookedAt('de', 1), / Ihre Antwort auf unsere Rückfrage ist eingeflossen\.$/)
  assert.match(lookedAt('en', 1), / We took your answer to our question into account\.$/)
  assert.match(lookedAt('de', 2), / Ihre Antworten auf unsere Rückfragen sind eingeflossen\.$/)
  assert.match(lookedAt('en', 2), / We took your answers to our questions into account\.$/)
  assert.doesNotMatch(lookedAt('de', 0) + lookedAt('en', 0), /Rückfrage|question/)
})

test('a delivery is named with its day in words, and of many imports only the first', () => {
  const lookedAt = (locale: 'de' | 'en', files: string[]) =>
    write(locale, accepted, { files }).lookedAt
  const delivered = ['Anmeldung, 2026-12-04', 'Liste vom, 2026-13-41']
  assert.match(
    lookedAt('de', delivered),
    /„Anmeldung, 4\. Dezember 2026“ und „Liste vom, 2026-13-41“/,
  )
  assert.match(
    lookedAt('en', delivered),
    /“Anmeldung, 4 December 2026” and “Liste vom, 2026-13-41”/,
  )
  const six = Array.from({ length: 6 }, (_, place) => `${place + 1}.csv`)
  assert.match(lookedAt('de', six), /„5\.csv“ und „6\.csv“/)
  assert.match(lookedAt('de', [...six, '7.csv']), /„5\.csv“ und 2 weiteren Importen/)
  assert.match(lookedAt('en', [...six, '7.csv']), /“5\.csv” and 2 more imports/)
})

test('methods that hold for the same recipients are named as such', () => {
  const [one, other] = policy.methods.slice(0, 2)
  const methods = [
    { code: one!.code, share: 70 },
    { code: other!.code, share: 60 },
  ]
  const lookedAt = (locale: 'de' | 'en', overlapping: boolean) =>
    write(locale, accepted, { methods, overlapping }).lookedAt
  assert.match(lookedAt('de', true), /\(60\u00a0%\) \(manche auf mehreren Wegen\), dazu alles/)
  assert.match(lookedAt('en', true), /\(60%\) \(some in several ways\), together with/)
  assert.doesNotMatch(lookedAt('de', false) + lookedAt('en', false), /mehreren|several/)
})

test('a rejection names its grounds in a sentence, law first, whatever order they were chosen in', () => {
  assert.equal(
    write('de', rejected).found,
    'Nach allem, was uns vorliegt, spricht gegen eine Freigabe: „Gekaufte oder gemietete Adressen“ und „Liste von anderen“.',
  )
  assert.equal(
    write('en', rejected).found,
    'From what we have seen, this stands in the way of an approval: “Bought or rented addresses” and “Third-party list”.',
  )
})

test('a rejection says what the statements that it rests on were found to be, and of no others', () => {
  const label = (name: string) => ({ de: name, en: name })
  const judged = [
    { id: 'answer:link', label: label('Link'), value: 'contradicted' as const },
    { id: 'answer:text', label: label('Text'), value: 'contradicted' as const },
    { id: 'answer:day', label: label('Tag'), value: 'unclear' as const },
    { id: 'method:bought', label: label('Kauf'), value: 'verified' as const },
  ]
  const found = (locale: 'de' | 'en', ...restsOn: string[]) =>
    write(locale, { ...rejected, restsOn }, { judged })
      .found.split('\n\n')
      .at(-1)
  assert.equal(
    found('de', 'answer:link', 'answer:text', 'answer:day'),
    'Nach unserer Prüfung treffen Ihre Angaben „Link“ und „Text“ nicht zu. Unklar geblieben ist Ihre Angabe „Tag“.',
  )
  assert.equal(found('de', 'method:bought'), 'Wir stützen uns dabei auf Ihre Angabe „Kauf“.')
  assert.equal(
    found('en', 'answer:link', 'answer:day'),
    'We found that what you stated as “Link” is not correct. What you stated as “Tag” remained unclear.',
  )
  assert.doesNotMatch(write('de', rejected, { judged }).found, /Link|Tag|Kauf/)
})

test('a rejection rests on rules of the platform, and names the law that they serve with its place', () => {
  const [first, second, who] = write('de', rejected).rule.split('\n\n')
  assert.match(first!, /^Regel dieser Plattform: Die Einwilligung muss Ihrem Unternehmen/)
  assert.match(
    first!,
    /Sie dient dazu, geltendes Recht einzuhalten: BGH, Urteil vom 14\.03\.2017, VI ZR 721\/15, https:\/\/www\.datenschutz\.eu/,
  )
  assert.match(second!, /^Regel dieser Plattform: Diese Versandplattform gibt keine Listen frei/)
  assert.equal(who, 'Entschieden hat ein Mensch. Die Datenprüfung davor läuft automatisch.')
  const english = write('en', { ...rejected, grounds: ['consent_missing'] }).rule
  assert.match(
    english,
    /^Rule of this platform: .* Its purpose is to comply with the law: section 7 of the German Unfair Competition Act \(UWG\)/,
  )
  assert.match(
    write('en', rejected).rule,
    /the law: German Federal Court of Justice \(BGH\), judgment of 14 March 2017, VI ZR 721\/15, https:/,
  )
  assert.match(english, /A person decided\. The screening before that is automatic\.$/)
  assert.doesNotMatch(english, /^Law/m)
})

test('a rejection has its rules and its grounds in one order, each once', () => {
  assert.deepEqual(
    decisionGrounds(policy, grounds, 'de').map(({ code, basis }) => `${basis}: ${code}`),
    ['law: address_purchased', 'house: third_party_list', 'house: dropped_long_ago'],
  )
})

test('a rejection is made of the case’s own facts: what was stated, what was found, since when, how many', () => {
  const point = {
    ...{ pointer: null, file: 'kunden.csv', columns: ['Letzter Kauf'] },
    statement: { de: 'Letzter Versand', en: 'Last mailing' },
    stated: { de: 'Vor mehr als 24 Monaten', en: 'More than 24 months ago' },
    found: { de: '3.960 liegen lange zurück.', en: '3,960 are long ago.' },
  }
  const told: Partial<Told> = {
    submittedAt: '2026-11-20T09:00:00.000Z',
    methods: [
      { code: 'existing_customer', share: 80 },
      { code: 'inquiry', share: 20 },
    ],
    days: [
      {
        label: { de: 'Erste Bestellung', en: 'First order' },
        day: { de: '1. März 2019', en: '1 March 2019' },
      },
    ],
    reasons: [{ ground: 'recipients_stale', point }],
    put: [
      {
        grounds: ['recipients_stale'],
        askedAt: '2026-11-21T09:00:00.000Z',
        answeredAt: '2026-11-23T09:00:00.000Z',
      },
    ],
  }
  const outcome: Outcome = { ...rejected, grounds: ['recipients_stale'] }
  const german = write('de', outcome, told)
  assert.equal(
    german.lookedAt,
    'Wir haben Ihre Angaben zu ‚Sommerkunden‘ vom 20. November 2026 geprüft: 4.812 Empfänger aus „kunden.csv“, erhoben über „Eigene Kundschaft ohne Einwilligung“ (80\u00a0%) und „Anfragen von Interessenten“ (20\u00a0%), dazu alles, was Sie beigefügt haben, und das Ergebnis der Datenprüfung. Angegeben haben Sie: Erste Bestellung: 1. März 2019.',
  )
  assert.match(
    german.found,
    /eine Freigabe: „Letzter Kontakt liegt zu lange zurück“\.\n\nIhre Angabe „Letzter Versand“: Vor mehr als 24 Monaten\. Gefunden in „kunden\.csv“, Spalte „Letzter Kauf“: 3\.960 liegen lange zurück\. Danach gefragt haben wir am 21\. November 2026; Ihre Antwort kam am 23\. November 2026\.$/,
  )
  assert.match(
    write('en', outcome, told).found,
    /You stated “Last mailing”: More than 24 months ago\./,
  )
})

test('a ground that a rejection rests on alone is named once in what was found, one of several beside its reasons', () => {
  const put = ['recipients_stale', 'third_party_list'].map((ground) => ({
    grounds: [ground],
    askedAt: '2026-11-21T09:00:00.000Z',
    answeredAt: null,
  }))
  const named = (locale: 'de' | 'en', ...grounds: string[]) =>
    write(locale, { ...rejected, grounds }, { put }).found.match(
      /Letzter Kontakt liegt zu lange zurück|Last contact too long ago/g,
    )?.length
  for (const locale of ['de', 'en'] as const) {
    assert.equal(named(locale, 'recipients_stale'), 1)
    assert.equal(named(locale, 'recipients_stale', 'third_party_list'), 2)
  }
})

test('a rejection says until when it can be appealed against, however it was edited, and once', () => {
  const edited = { whatNow: write('de', rejected).whatNow.replace('25. Mai', '24. Mai') }
  const told = write('de', rejected, { edited }).whatNow
  assert.match(told, /legen Sie Einspruch ein: .* bis zum 25\. Mai 2027\. Darüber entscheidet/)
  assert.equal(told.match(/Einspruch/g)!.length, 1)
  assert.match(
    write('en', rejected, { edited: { whatNow: 'No.' } }).whatNow,
    /appeal .* by 25 May 2027/,
  )
  assert.match(told, /vor Gericht/)
})

test('an acceptance confirms no lawfulness, and claims no more than was found', () => {
  const noticed = [{ de: 'Doppelte Empfänger', en: 'Duplicate recipients' }]
  for (const [locale, responsible, noted] of [
    ['de', /Dass er rechtmäßig ist, bestätigt sie nicht/, /Aufgefallen ist .*„Doppelte Empfänger“/],
    ['en', /It does not confirm that sending is lawful/, /noted: “Duplicate recipients”/],
  ] as const) {
    const { whatNow, found, rule } = write(locale, accepted, { noticed })
    assert.match(whatNow, responsible)
    assert.match(found, noted)
    assert.doesNotMatch(found + rule, /nichts, was|nothing that|des Gesetzes|of the law/)
    assert.doesNotMatch(whatNow, /Einspruch|appeal/)
  }
})

test('a limit in time alone is the end of an approval, and no condition to be met', () => {
  const until = accepted.outcome === 'accepted' ? accepted.endsAt : ''
  const days = { code: 'expires_after', kind: 'expires_after', limit: 30, until } as const
  const clean = { code: 'cleaned_reimport', kind: 'only_after_cleaned_reimport' } as const
  const leave = (locale: 'de' | 'en', conditions: (typeof days | typeof clean)[]) =>
    write(locale, { ...accepted, conditions } as Outcome).whatNow
  for (const [locale, once] of [
    ['de', /sobald und solange/],
    ['en', /once the conditions are met and for as long as they are/],
  ] as const) {
    assert.doesNotMatch(leave(locale, [days]), once)
    assert.match(leave(locale, [days, clean]), once)
  }
})

test('a revocation does not say that there is no way back, since its rule may name one', () => {
  const told = (outcome: 'rejected' | 'revoked', locale: 'de' | 'en') =>
    write(locale, { outcome, grounds, remedies: [] }).whatNow
  assert.match(told('rejected', 'de'), /keinen Weg/)
  assert.match(told('rejected', 'en'), /no way/)
  assert.doesNotMatch(told('revoked', 'de'), /keinen Weg/)
  assert.doesNotMatch(told('revoked', 'en'), /no way/)
  assert.match(told('revoked', 'de'), /^Bitte senden Sie nicht mehr an diese Empfänger\./)
})
