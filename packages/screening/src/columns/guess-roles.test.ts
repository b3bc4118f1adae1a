import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ColumnRole } from './column-role.ts'
import { findLayout } from './find-layout.ts'
import { headingMatch } from './heading-match.ts'

function rolesOf(lines: string[], choices = {}) {
  const rows = lines.map((line, i) => ({ line: i + 1, cells: line.split(';') }))
  const { roles } = findLayout(rows, choices)
  return Object.fromEntries(Object.entries(roles).map(([role, { index }]) => [role, index]))
}

function confidence(lines: string[], role: ColumnRole): number | undefined {
  const rows = lines.map((line, i) => ({ line: i + 1, cells: line.split(';') }))
  return findLayout(rows).roles[role]?.confidence
}

const headings: [role: ColumnRole, headings: string[]][] = [
  ['name', ['Vorname', 'Nachname', 'Full Name', 'Prénom', 'Nombre', 'Cognome', 'Voornaam', 'Imię']],
  ['signed_up_at', ['Angemeldet am', 'OPTIN_TIME', 'Date d’inscription', 'Fecha de alta']],
  [
    'signed_up_at',
    ['Data iscrizione', 'Inschrijfdatum', 'Data zapisu', 'Opt-In-Datum', 'created_at'],
  ],
  ['confirmed_at', ['Bestätigt am', 'Double-Opt-In am', 'CONFIRM_TIME', 'Fecha confirmación']],
  ['confirmed_at', ['Date de confirmation', 'Data conferma', 'Bevestigd op', 'Data potwierdzenia']],
  [
    'signup_ip',
    ['IP-Adresse', 'OPTIN_IP', 'Adresse IP', 'Dirección IP', 'Indirizzo IP', 'IP-adres'],
  ],
  [
    'confirm_ip',
    ['Bestätigungs-IP', 'CONFIRM_IP', 'IP de confirmation', 'DOI-IP', 'IP (Double-Opt-In)'],
  ],
  ['consent', ['Einwilligungstext', 'Accepts Marketing', 'Consentement', 'Consenso', 'Zgoda']],
  ['source', ['Quelle', 'Lead Source', 'Provenance', 'Origen', 'Fonte', 'Herkomst', 'Źródło']],
  ['country', ['Land', 'Country Code', 'Pays', 'País', 'Paese', 'Kraj', 'Billing Country']],
  ['status', ['Status', 'Statut', 'Estado', 'Stato', 'Abo-Status', 'Mitgliedsstatus']],
  [
    'blocked',
    [
      'Abgemeldet am',
      'Unsubscribed',
      'HasOptedOutOfEmail',
      'Werbesperre',
      'Robinson',
      'no_newsletter',
    ],
  ],
  [
    'blocked',
    [
      'Kein Newsletter',
      'Austrittsdatum',
      'Opposition',
      'Non contattare',
      'Geen reclame',
      'Sprzeciw',
    ],
  ],
  [
    'consent',
    ['Möchten Sie unseren Newsletter erhalten?', 'Vuoi ricevere la newsletter?', 'Nieuwsbrief'],
  ],
  ['consent', ['Would you like to receive our newsletter?', 'J’accepte de recevoir des offres']],
  ['signed_up_at', ['Eintrittsdatum', 'Mitglied seit', 'Beitritt', 'Date d’adhésion', 'Lid sinds']],
  [
    'ordered_at',
    ['Bestelldatum', 'Letzter Kauf', 'Last Order Date', 'Date de commande', 'Data zakupu'],
  ],
  ['segment', ['Verteiler', 'Kundengruppe', 'List name', 'Tags', 'Groupe', 'Lijst', 'Grupa']],
  ['postcode', ['PLZ', 'Zip Code', 'Code postal', 'CAP', 'Kod pocztowy', 'Billing Postcode']],
  ['confirm_ip', ['IP2', 'IP Best.', 'ip_best', 'confirm_ip', 'zweite IP', 'IP-Adresse 2']],
  ['signup_ip', ['IP', 'optin_ip', 'OPT-IN-IP']],
  ['source', ['Formularname', 'Seitenname', 'Page URL', 'How did you hear about us?']],
  [
    'last_contact_at',
    ['Letzter Kontakt', 'Last Open Date', 'Dernière activité', 'Último contacto'],
  ],
  ['last_contact_at', ['Ultima apertura', 'Laatste contact', 'Ostatni kontakt']],
]

for (const [role, list] of headings) {
  for (const heading of list) {
    test(`"${heading}" announces ${role} before any other role`, () => {
      const match = headingMatch(heading, role)
      assert.ok(match >= 0.6)
      for (const [other] of headings) assert.ok(headingMatch(heading, other) <= match, other)
    })
  }
}

for (const heading of [
  ...[
    'Geburtsdatum',
    'Birthday',
    'LAST_CHANGED',
    'Zuletzt geändert',
    'Letzte Änderung',
    'Updated At',
  ],
  ...['Abmelde-Link', 'Lead Status', 'Zahlungsstatus', 'Firmenname', 'Username', 'Dateiname'],
  ...['Recipient', 'Shipping Method', 'Description', 'Straße', 'Ort', 'Telefon', 'Anrede'],
]) {
  test(`"${heading}" announces no role`, () => {
    for (const [role] of headings) assert.equal(headingMatch(heading, role), 0, role)
  })
}

test('a heading whose column holds something else is believed the less', () => {
  const dates = ['E-Mail;Angemeldet am', 'a@gmx.de;03.02.2024', 'b@gmx.de;04.02.2024']
  const words = ['E-Mail;Angemeldet am', 'a@gmx.de;ja', 'b@gmx.de;ja']
  assert.ok(confidence(dates, 'signed_up_at')! > 0.9)
  assert.equal(confidence(words, 'signed_up_at'), undefined)
})

test('an empty column is believed by its heading, with little confidence', () => {
  assert.equal(confidence(['E-Mail;Angemeldet am', 'a@gmx.de;', 'b@gmx.de;'], 'signed_up_at'), 0.3)
  assert.equal(
    confidence(['E-Mail;Angemeldet am', 'a@gmx.de;-', 'b@gmx.de;NULL'], 'signed_up_at'),
    0.3,
  )
})

test('a vague heading is believed less than a sure one, and yields to it', () => {
  const rows = ['a@gmx.de;03.02.2024;03.02.2024', 'b@gmx.de;04.02.2024;05.02.2024']
  assert.deepEqual(rolesOf(['E-Mail;Erstellt am;Angemeldet am', ...rows]), {
    email: 0,
    signed_up_at: 2,
  })
  const vague = confidence(['E-Mail;Erstellt am', 'a@gmx.de;03.02.2024'], 'signed_up_at')!
  assert.ok(vague < 0.8 && vague > 0.5)
})

test('without headings, moments and IP addresses are told by their content, and the earlier moment is the sign-up', () => {
  const rows = [
    'a@gmx.de;2024-02-03 12:05;2024-02-03 12:01;93.184.216.34',
    'b@gmx.de;2024-02-05 09:00;2024-02-04 10:00;93.184.216.35',
    'c@gmx.de;2024-02-07 09:00;2024-02-06 10:00;93.184.216.36',
  ]
  assert.deepEqual(rolesOf(rows), { email: 0, signed_up_at: 2, confirmed_at: 1, signup_ip: 3 })
  assert.ok(confidence(rows, 'signed_up_at')! <= 0.5)
})

test('without headings neither postcodes nor birthdays are taken for sign-ups', () => {
  const rows = [
    'a@gmx.de;20095;14.05.1979',
    'b@gmx.de;45325;01.06.1980',
    'c@gmx.de;34117;02.06.1991',
  ]
  assert.deepEqual(rolesOf(rows), { email: 0 })
})

test('Unix times and day numbers count as moments under a heading that says so', () => {
  const unix = ['E-Mail;Angemeldet am', 'a@gmx.de;1706961909', 'b@gmx.de;1706961999']
  const days = ['E-Mail;Angemeldet am', 'a@gmx.de;45325', 'b@gmx.de;45326,5']
  for (const rows of [unix, days]) assert.deepEqual(rolesOf(rows), { email: 0, signed_up_at: 1 })
})

test('a column has one role, and a role one column', () => {
  const rows = ['E-Mail;IP;IP;Status;Status', 'a@gmx.de;93.184.216.34;93.184.216.35;aktiv;aktiv']
  const roles = rolesOf(rows)
  assert.equal(new Set(Object.values(roles)).size, Object.values(roles).length)
})

const file = [
  'E-Mail;Datum;Quelle;Land',
  'a@gmx.de;03.02.2024;Messe;DE',
  'b@gmx.de;04.02.2024;Shop;AT',
]

test('the customer may choose the column of every role, by place or heading', () => {
  const choices = { confirmed_at: 1, name: 'Land' }
  assert.deepEqual(rolesOf(file, choices), { email: 0, confirmed_at: 1, source: 2, name: 3 })
})

test('the customer may say of every role that the file has no such column', () => {
  for (const role of ['signed_up_at', 'source', 'country'] as const) {
    const roles = rolesOf(file, { [role]: null })
    assert.equal(roles[role], undefined)
    assert.equal(roles.email, 0)
  }
  assert.deepEqual(rolesOf(file, { email: null, signed_up_at: null }), { source: 2, country: 3 })
})

test('where the customer corrects a role, the next best column is found for the role that lost it', () => {
  const rows = ['E-Mail;Erstellt am;Angemeldet am', 'a@gmx.de;03.02.2024;04.02.2024']
  assert.deepEqual(rolesOf(rows, { last_contact_at: 2 }), {
    email: 0,
    last_contact_at: 2,
    signed_up_at: 1,
  })
})

test('the address may be another column than the one that the customer gave another role', () => {
  const rows = ['E-Mail;Alte E-Mail', 'a@gmx.de;alt.a@web.de', 'b@gmx.de;alt.b@web.de']
  assert.equal(rolesOf(rows, { source: 0 }).email, 1)
})

test('a column that the customer names and that is not there is missing, and not guessed', () => {
  const rows = file.map((line, i) => ({ line: i + 1, cells: line.split(';') }))
  const layout = findLayout(rows, { signed_up_at: 'Anmeldung', country: 9 })
  assert.deepEqual(layout.missing, ['signed_up_at', 'country'])
  assert.equal(layout.roles.signed_up_at, undefined)
})

test('headings and cells without end are looked at without end of patience', () => {
  const heading = 'confirmip'.repeat(10_000)
  const rows = [
    `E-Mail;${heading}`,
    ...Array.from({ length: 200 }, (_, i) => `a${i}@gmx.de;${heading}`),
  ]
  const start = process.cpuUsage().user
  rolesOf(rows)
  assert.ok(process.cpuUsage().user - start < 3_000_000)
})
