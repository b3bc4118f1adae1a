import { inRecipientsFile, type SubmissionContent } from '@freigabe/core'
import { answers, attaches, type Customer, handsIn, imports, opensGroup } from '../customer-acts.ts'
import { accepts, asks, claims, notes, rejects } from '../desk-acts.ts'
import { mailFile, textFile } from '../evidence/evidence-file.ts'
import { signUpForm } from '../evidence/printed-page.ts'
import { migrationList } from '../lists/migration-list.ts'
import { oldList } from '../lists/old-list.ts'
import { optInList } from '../lists/opt-in-list.ts'
import { plainList } from '../lists/plain-list.ts'
import { isDrawn, opines } from '../opinion-acts.ts'
import { decidesAppeal, requests } from '../request-acts.ts'
import { openAccount, type Stage, type Story } from '../stage.ts'
import { statement } from '../statement.ts'

/** A municipal utility: many recipients, a move from another platform, and a list from a drawer. */
export async function lindental(stage: Stage): Promise<{ katrin: Customer; stories: Story[] }> {
  const { as, join } = await openAccount(stage, 122, {
    name: 'Stadtwerke Lindental',
    reference: 'k-1003',
    locale: 'de',
    timeZone: 'Europe/Berlin',
    country: 'DE',
    domain: 'stadtwerke-lindental.example',
  })
  const katrin = as(await join('Katrin Seidel', 'owner'))
  const marco = as(await join('Marco Brandl', 'editor'))
  await join('Sven Ulbrich', 'reader')
  const stories = [
    outages(stage, katrin, marco),
    employees(stage, katrin),
    poolCards(stage, katrin, marco),
    electricCars(stage, marco),
    customerLetter(stage, katrin, marco),
    raffle(stage, marco),
  ]
  return { katrin, stories }
}

const sender = {
  sender_name: 'Stadtwerke Lindental',
  unsubscribe_handling: 'synced',
  objections_removed: true,
} as const

/** Who wants to know when water or power is off: rejected by mistake, and approved after an appeal. */
async function* outages({ time, miriam, tobias }: Stage, katrin: Customer, marco: Customer): Story {
  yield time.daysAgo(76, '08:40')
  const group = await opensGroup(marco, 'Störungsmeldungen', 'stoerungen')
  const list = optInList('stoerungsmelder_export.csv', {
    rows: 12_400,
    period: time.period(1100, 77),
    language: 'de',
    source: 'Störungsmelder',
    confirmed: true,
  })
  const ref = await imports(marco, group, list)
  yield time.daysAgo(76, '09:25')
  const evidence = await attaches(marco, outageForm(), outageMail(time.daysAgo(90, '07:30')))
  await handsIn(katrin, ref, outageStatement(evidence, time.date(1100), time.date(77)))
  yield time.daysAgo(73, '09:10')
  await asks(tobias, ref, {
    grounds: ['consent_not_proven'],
    text: 'Wo steht, wann die Anmeldungen bestätigt wurden?',
  })
  yield time.daysAgo(73, '10:35')
  await answers(katrin, ref, { text: 'In der Liste selbst, in der letzten Spalte.' })
  yield time.daysAgo(73, '15:20')
  await rejects(tobias, ref, {
    grounds: ['consent_not_proven'],
    remedies: ['complete_evidence'],
    doubted: ['double_opt_in_records'],
    found: 'Die Liste nennt den Zeitpunkt der Anmeldung, aber keine Bestätigung.',
  })
  yield time.daysAgo(70, '08:15')
  const appeal = await requests(katrin, {
    kind: 'appeal',
    about: ref,
    title: 'Die Bestätigungen stehen in der Liste',
    text: 'In der Liste gibt es zwei Spalten mit Zeiten: die Anmeldung und, ganz rechts, die Bestätigung. Bitte sehen Sie noch einmal nach.',
  })
  yield time.daysAgo(70, '11:05')
  await decidesAppeal(miriam, appeal, {
    outcome: 'upheld',
    reasons: ['evidence_overlooked'],
    text: 'Sie haben recht, die Spalte haben wir übersehen. Bitte entschuldigen Sie; der Fall ist wieder in Prüfung.',
  })
  yield time.daysAgo(70, '11:20')
  await accepts(miriam, ref)
}

const outageConsent =
  'Ich möchte per E-Mail benachrichtigt werden, wenn an meiner Adresse Strom, Gas oder Wasser ausfällt oder Arbeiten am Netz anstehen.'

function outageStatement([form, mail]: string[], from: string, until: string): SubmissionContent {
  const answers = {
    form_link: 'https://www.stadtwerke-lindental.example/stoerung/melden#benachrichtigung',
    consent_wording: outageConsent,
    confirmation_mail: [mail!],
    double_opt_in_records: inRecipientsFile,
    collected_from: from,
    collected_until: until,
    form_screenshot: [form!],
  }
  return statement([{ code: 'form_double_opt_in', answers }], {
    ...sender,
    purpose: 'Meldungen zu Störungen und geplanten Arbeiten, nur wenn es etwas zu melden gibt.',
    last_mailing: 'within_3_months',
  })
}

function outageForm() {
  return signUpForm('stoerungsmelder.pdf', {
    title: 'Störungsmelder',
    fields: ['E-Mail-Adresse', 'Straße und Hausnummer', 'Ortsteil'],
    consent: outageConsent,
    button: 'Benachrichtigen',
  })
}

function outageMail(date: string) {
  return mailFile('bestaetigung_stoerungsmelder.eml', {
    from: 'Stadtwerke Lindental <stoerung@stadtwerke-lindental.example>',
    to: 'test@stadtwerke-lindental.example',
    subject: 'Bitte bestätigen Sie Ihren Störungsmelder',
    date,
    text: 'Guten Tag,\r\n\r\nmit diesem Link schalten Sie Ihren Störungsmelder ein:\r\nhttps://www.stadtwerke-lindental.example/stoerung/bestaetigen/7a20',
  })
}

/** All at one domain, which is as it should be for employees. */
async function* employees({ time, miriam }: Stage, katrin: Customer): Story {
  yield time.daysAgo(61, '13:30')
  const group = await opensGroup(katrin, 'Belegschaft', 'belegschaft')
  const list = plainList('belegschaft_personalwesen.csv', {
    rows: 820,
    period: time.period(9000, 62),
    dateHeading: 'Eintritt',
    valueHeading: 'Bereich',
    values: ['Netz', 'Bäder', 'Verkehr', 'Vertrieb', 'Verwaltung', 'Werkstatt'],
    domain: 'stadtwerke-lindental.example',
  })
  const ref = await imports(katrin, group, list)
  yield time.daysAgo(61, '13:41')
  const answers = {
    circle: 'employees',
    circle_purpose: 'Dienstliche Mitteilungen: Schichtpläne, Betriebsversammlung, Schulungen.',
    circle_source: 'Personalverwaltung, wöchentlicher Abzug',
    former_removed: true,
    no_advertising: true,
  }
  const general = {
    ...sender,
    purpose: 'Dienstliche Mitteilungen an die Belegschaft.',
    last_mailing: 'within_3_months',
  }
  await handsIn(katrin, ref, statement([{ code: 'employees_or_students', answers }], general))
  yield time.daysAgo(61, '15:02')
  await accepts(miriam, ref)

  yield time.businessHoursAgo(5)
  await requests(katrin, {
    kind: 'addition',
    about: ref,
    title: 'Ab Januar auch die Aushilfen der Bäder',
    text: 'Ab Januar führt die Personalverwaltung auch die Aushilfen im Hallenbad. Sie bekommen dieselben dienstlichen Mitteilungen. Müssen wir dafür etwas tun?',
  })
}

/** Swimming pool cards of ten years ago: asked by a rule and by a person, answered honestly, rejected with a way forward. */
async function* poolCards(
  { time, miriam, tobias }: Stage,
  katrin: Customer,
  marco: Customer,
): Story {
  yield time.daysAgo(37, '10:55')
  const group = await opensGroup(marco, 'Bäderkarte 2014 bis 2017', 'baederkarte-alt')
  const list = oldList('Bäderkarte_alt.csv', { rows: 9000, period: time.period(4400, 3300) })
  const ref = await imports(marco, group, list)
  yield time.daysAgo(37, '11:30')
  await handsIn(katrin, ref, poolCardStatement(time.date(4400), time.date(3300)))
  // A rule has asked at once how long ago they were last mailed.
  yield time.daysAgo(36, '08:40')
  await answers(katrin, ref, {
    text: 'Zuletzt 2019, zur Wiedereröffnung des Freibads. Danach lag die Liste auf einem Laufwerk.',
  })
  yield time.daysAgo(36, '09:15')
  await asks(miriam, ref, {
    grounds: ['list_not_clean'],
    text: 'Die Karten sind acht bis zwölf Jahre alt, und rund acht Prozent der Adressen sind ungültig. Wurde die Liste seit 2019 gepflegt?',
  })
  yield time.daysAgo(34, '14:05')
  await answers(katrin, ref, { text: 'Gepflegt wurde sie nicht, das müssen wir zugeben.' })
  yield time.daysAgo(33, '09:48')
  await rejects(miriam, ref, {
    grounds: ['recipients_stale', 'list_not_clean'],
    remedies: ['collect_double_opt_in', 'recent_customers_only'],
    doubted: ['last_mailing'],
    found:
      'Der letzte Kontakt liegt nach Ihrer Auskunft im Jahr 2019. Etwa acht Prozent der Adressen sind ungültig, viele davon bei Anbietern, die es so nicht mehr gibt. Ihre offene Antwort hat die Prüfung leicht gemacht.',
  })
  const drawn = await isDrawn(miriam, ref)
  yield time.daysAgo(31, '15:20')
  await opines(tobias, drawn, { outcome: 'rejected', grounds: ['recipients_stale'] })
  yield time.businessHoursAgo(3)
  await requests(katrin, {
    kind: 'advice',
    about: ref,
    title: 'Wie laden wir die Badegäste von damals ein?',
    text: 'Die Ablehnung verstehen wir. Viele von damals würden sich aber freuen, von der neuen Bäderkarte zu hören. Dürfen wir sie mit der Jahresrechnung anschreiben?',
  })
}

function poolCardStatement(from: string, until: string): SubmissionContent {
  const answers = {
    address_from_sale: true,
    goods_sold: 'Bäderkarten für das Hallenbad und das Freibad.',
    goods_advertised: 'Die neue Bäderkarte und Kurse im Hallenbad.',
    ordered_from: from,
    ordered_until: until,
    objection_notice: 'Auf dem Antrag stand, dass man Werbung jederzeit widersprechen kann.',
    objection_notice_in_mails: true,
    order_dates: inRecipientsFile,
  }
  return statement([{ code: 'existing_customer', answers }], {
    ...sender,
    purpose: 'Einladung zur neuen Bäderkarte, einmal zum Saisonbeginn.',
    last_mailing: 'longer_ago',
  })
}

/** Imported and forgotten: reminded four times, then lapsed; everything is kept. */
async function* electricCars({ time }: Stage, marco: Customer): Story {
  yield time.daysAgo(39, '16:10')
  const group = await opensGroup(marco, 'E-Mobilität', 'e-mobilitaet')
  const list = plainList('messe_e-mobil.csv', {
    rows: 1240,
    period: time.period(52, 50),
    dateHeading: 'Datum',
    valueHeading: 'Stand',
    values: ['Probefahrt', 'Beratung Wallbox', 'Gewinnspielkarte'],
  })
  await imports(marco, group, list)
}

/** Fifty thousand from another platform; the promise is due within the hour. */
async function* customerLetter({ time, tobias }: Stage, katrin: Customer, marco: Customer): Story {
  yield time.businessHoursAgo(9)
  const group = await opensGroup(marco, 'Kundenbrief Energie', 'kundenbrief')
  const list = migrationList('subscribers_full_export.tsv', {
    rows: 50_000,
    period: time.period(2200, 12),
  })
  const ref = await imports(marco, group, list)
  yield time.businessHoursAgo(7.5)
  const report = await attaches(marco, lastReport(time.date(12)))
  await handsIn(katrin, ref, migrationStatement(report, time.date(12)))
  yield time.businessHoursAgo(5)
  await notes(
    tobias,
    ref,
    'Sieben Prozent stehen im Export als „imported“ und haben keine Bestätigungszeit. Bevor ich entscheide, möchte ich wissen, woher die kommen.',
  )
  yield time.minutesAgo(3)
  await claims(tobias, ref)
}

function migrationStatement(report: string[], lastMailing: string): SubmissionContent {
  const answers = {
    former_platform: 'Postkutsche Mailing',
    original_method: 'form_double_opt_in',
    original_collection:
      'Über das Formular „Kundenbrief“ im Kundenportal, seit 2020 mit Bestätigungsmail. Zeiten und IP-Adressen stehen im Export.',
    original_form_link: 'https://portal.stadtwerke-lindental.example/kundenbrief/abonnieren',
    former_export: inRecipientsFile,
    former_last_mailing: lastMailing,
    former_bounce_rate: 1.4,
    former_complaint_rate: 0.04,
    former_report: report,
  }
  return statement(
    [{ code: 'migration_from_other_platform', answers }],
    {
      ...sender,
      purpose: 'Der Kundenbrief mit Tarifen, Spartipps und Terminen, alle zwei Monate.',
      last_mailing: 'within_3_months',
    },
    {
      name: 'Katrin Seidel',
      phone: '030 23125 640',
      email: 'katrin.seidel@stadtwerke-lindental.example',
      bestTime: 'vormittags',
    },
  )
}

function lastReport(date: string) {
  return textFile(
    'bericht_letzter_versand.txt',
    [
      'Kampagne: Kundenbrief Herbst',
      `Datum: ${date}`,
      'Gesendet: 49.212',
      'Bounces: 689 (1,4 %), davon dauerhaft 203',
      'Beschwerden: 20 (0,04 %)',
      'Abmeldungen: 118 (0,24 %)',
    ].join('\r\n'),
  )
}

/** A raffle whose case nobody has taken yet: the promise has just been missed. */
async function* raffle({ time }: Stage, marco: Customer): Story {
  yield time.businessHoursAgo(10)
  const group = await opensGroup(marco, 'Klimabonus-Aktion', 'klimabonus')
  const list = optInList('klimabonus_teilnahmen.csv', {
    rows: 3100,
    period: time.period(60, 3),
    language: 'de',
    source: 'Aktionsseite Klimabonus',
    confirmed: false,
  })
  const ref = await imports(marco, group, list)
  yield time.businessHoursAgo(9.5)
  const consent =
    'Ja, die Stadtwerke Lindental dürfen mir Angebote zu Solar, Wallbox und Wärmepumpe per E-Mail senden. (freiwillig, auch ohne Häkchen nehmen Sie teil)'
  const box = await attaches(
    marco,
    signUpForm('klimabonus_formular.pdf', {
      title: 'Klimabonus: jetzt teilnehmen',
      fields: ['Name', 'E-Mail-Adresse', 'Zählernummer'],
      consent,
      button: 'Teilnehmen',
    }),
  )
  const answers = {
    form_link: 'https://www.stadtwerke-lindental.example/aktionen/klimabonus',
    consent_wording: consent,
    separate_consent: box,
    collected_from: time.date(60),
    collected_until: time.date(3),
    sign_up_times: inRecipientsFile,
    contest_terms: 'https://www.stadtwerke-lindental.example/aktionen/klimabonus/bedingungen',
  }
  const general = {
    ...sender,
    purpose: 'Angebote zu Solar, Wallbox und Wärmepumpe, etwa viermal im Jahr.',
    last_mailing: 'never',
  }
  await handsIn(marco, ref, statement([{ code: 'contest_or_survey', answers }], general))
}
