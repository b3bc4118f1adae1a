import { inRecipientsFile, type SubmissionContent } from '@freigabe/core'
import { reportsPlan } from '../billing-acts.ts'
import { recipientOf, showsConsent, takesComplaint } from '../complaint-acts.ts'
import { answers, attaches, type Customer, handsIn, imports, opensGroup } from '../customer-acts.ts'
import { accepts, asks, notes, proposes, rejects, revokes } from '../desk-acts.ts'
import { mailFile, textFile } from '../evidence/evidence-file.ts'
import { signUpForm } from '../evidence/printed-page.ts'
import { hears, proposesMeasure } from '../integrity-acts.ts'
import { boughtList } from '../lists/bought-list.ts'
import { customerList } from '../lists/customer-list.ts'
import { optInList } from '../lists/opt-in-list.ts'
import { scrapedList } from '../lists/scraped-list.ts'
import type { Person } from '../people.ts'
import { decidesAppeal, requests } from '../request-acts.ts'
import { openAccount, type Stage, type Story } from '../stage.ts'
import { statement } from '../statement.ts'

/** The customer who gives the desk work: a bought list, a gathered one, and an approval that was lost. */
export async function brandt(stage: Stage, jana: Person): Promise<Story[]> {
  const { as, join, share } = await openAccount(stage, 119, {
    name: 'Autohaus Brandt & Söhne',
    reference: 'k-1006',
    locale: 'de',
    timeZone: 'Europe/Berlin',
    country: 'DE',
    domain: 'autohaus-brandt.example',
  })
  const ruediger = as(await join('Rüdiger Brandt', 'owner'))
  const nicole = as(await join('Nicole Fiedler', 'editor'))
  await join('Kevin Maas', 'reader')
  await share(jana, 'editor')
  return [
    testDrives(stage, nicole),
    leads(stage, ruediger, nicole),
    springCampaign(stage, ruediger, nicole),
    workshop(stage, nicole),
    storedTyres(stage, nicole),
    businesses(stage, ruediger, nicole),
    fleetLetter(stage, as(jana)),
  ]
}

const sender = {
  sender_name: 'Autohaus Brandt & Söhne',
  unsubscribe_handling: 'platform_only',
  objections_removed: true,
} as const

/** Approved in summer; then people complained, and the lead took it back. An appeal did not help. */
async function* testDrives({ time, miriam, tobias, lead }: Stage, nicole: Customer): Story {
  yield time.daysAgo(88, '09:35')
  const group = await opensGroup(nicole, 'Probefahrten', 'probefahrten')
  const list = optInList('probefahrten_anmeldungen.csv', {
    rows: 1300,
    period: time.period(400, 89),
    language: 'de',
    source: 'Probefahrt buchen',
    confirmed: true,
  })
  const ref = await imports(nicole, group, list)
  yield time.daysAgo(88, '10:10')
  const evidence = await attaches(nicole, testDriveForm(), testDriveMail(time.daysAgo(99, '12:00')))
  await handsIn(nicole, ref, testDriveStatement(evidence, time.date(400), time.date(89)))
  yield time.daysAgo(87, '09:30')
  await accepts(tobias, ref, { plausible: ['consent_wording'] })
  yield time.daysAgo(15, '13:40')
  await notes(
    lead,
    ref,
    'Drei Kampagnen in zwei Wochen, zuletzt 1,1 % Beschwerden. Mit Frau Fiedler telefoniert: gesendet wurden Angebote für Reifen und Versicherungen.',
  )
  yield time.daysAgo(15, '14:05')
  await revokes(lead, ref, {
    grounds: ['poor_record'],
    text: 'Nach der letzten Kampagne haben sich 1,1 Prozent der Empfänger beschwert, weit mehr als die 0,3 Prozent, ab denen große Anbieter Post abweisen. Gesendet wurden Angebote, um die es bei der Anmeldung zur Probefahrt nicht ging.',
  })
  yield time.daysAgo(14, '09:12')
  const appeal = await requests(nicole, {
    kind: 'appeal',
    about: ref,
    title: 'Ein Versehen darf nicht die ganze Liste kosten',
    text: 'Die Angebote für Reifen gingen aus Versehen an diese Gruppe. Die Anmeldungen selbst sind alle bestätigt, das haben Sie damals geprüft. Wir bitten Sie, die Freigabe wiederherzustellen.',
  })
  yield time.daysAgo(13, '10:05')
  const complaint = await takesComplaint(
    tobias,
    ref,
    {
      from: 'recipient',
      reference: null,
      email: recipientOf(list),
      words:
        'Schreibt, sie habe sich nie für Werbung zu Reifen angemeldet, und will wissen, woher die Adresse stammt.',
    },
    'Eine Empfängerin von ‚Probefahrten‘ hat sich beschwert. Bitte zeigen Sie uns, wann, wo und wie sie eingewilligt hat.',
  )
  yield time.daysAgo(12, '15:20')
  await decidesAppeal(miriam, appeal, {
    outcome: 'dismissed',
    reasons: ['grounds_stand'],
    text: 'Dass die Anmeldungen bestätigt sind, bestreitet niemand. Widerrufen wurde, weil sich nach drei Kampagnen in Folge zu viele beschwert haben, auch nach denen, die zur Anmeldung passten. Eine kürzere Liste mit denen, die zuletzt geöffnet haben, prüfen wir gern neu.',
  })
  yield time.daysAgo(9, '11:40')
  const entry = textFile(
    'anmeldung.txt',
    'Formular: Probefahrt buchen\nAngemeldet: mit Häkchen bei „Ja, informieren Sie mich“\nBestätigt: über den Link in der Mail\n',
  )
  await showsConsent(nicole, complaint, {
    text: 'Die Anmeldung kam über unser Formular für Probefahrten und wurde per Link bestätigt. Den Eintrag haben wir beigelegt. Die Mail zu den Reifen hätte an diese Gruppe nicht gehen dürfen.',
    evidence: await attaches(nicole, entry),
  })
}

const testDriveConsent =
  'Ja, informieren Sie mich per E-Mail über Probefahrten und neue Modelle. Das kann ich jederzeit abbestellen.'

function testDriveStatement([form, mail]: string[], from: string, until: string) {
  const answers = {
    form_link: 'https://www.autohaus-brandt.example/probefahrt/buchen',
    consent_wording: testDriveConsent,
    confirmation_mail: [mail!],
    double_opt_in_records: inRecipientsFile,
    collected_from: from,
    collected_until: until,
    form_screenshot: [form!],
  }
  return statement([{ code: 'form_double_opt_in', answers }], {
    ...sender,
    purpose: 'Einladungen zu Probefahrten und neue Modelle, etwa einmal im Monat.',
    last_mailing: 'within_12_months',
  })
}

function testDriveForm() {
  return signUpForm('probefahrt_formular.pdf', {
    title: 'Probefahrt buchen',
    fields: ['Name', 'E-Mail-Adresse', 'Modell', 'Wunschtermin'],
    consent: testDriveConsent,
    button: 'Termin anfragen',
  })
}

function testDriveMail(date: string) {
  return mailFile('probefahrt_bestaetigung.eml', {
    from: 'Autohaus Brandt <termin@autohaus-brandt.example>',
    to: 'test@autohaus-brandt.example',
    subject: 'Bitte bestätigen Sie Ihre Anmeldung',
    date,
    text: 'Guten Tag,\r\n\r\nbitte bestätigen Sie, dass wir Ihnen schreiben dürfen:\r\nhttps://www.autohaus-brandt.example/bestaetigen/c30d',
  })
}

/** Eighteen thousand rows that a broker sold: admitted, rejected; and credit was booked for them. */
async function* leads({ time, miriam, lead }: Stage, ruediger: Customer, nicole: Customer): Story {
  yield time.daysAgo(29, '16:50')
  const group = await opensGroup(nicole, 'Neuwagen-Interessenten', 'interessenten')
  const ref = await imports(nicole, group, boughtList('KFZ_Premium_DE_Lieferung.csv', 18_000))
  yield time.daysAgo(29, '17:20')
  await handsIn(ruediger, ref, leadStatement(time.date(400), time.date(35)))
  yield time.daysAgo(28, '10:15')
  await notes(
    miriam,
    ref,
    'Spalten wie Kaufkraftindex und Quellcode führt kein Autohaus. Ein Sechstel der Zeilen ist doppelt, dazu Wegwerfadressen. Das sieht nach einer Lieferung aus.',
  )
  await asks(
    miriam,
    ref,
    {
      grounds: ['address_purchased'],
      text: 'Haben Sie diese Adressen oder einen Teil davon von jemandem erhalten, gekauft oder gemietet? Bitte sagen Sie uns, von wem.',
    },
    {
      grounds: ['consent_not_for_sender'],
      text: 'Unter dem Link finden wir ein Gewinnspiel eines anderen Unternehmens. Wo war dort zu sehen, dass auch das Autohaus Brandt schreiben wird?',
    },
  )
  yield time.daysAgo(26, '11:40')
  const offer = await attaches(ruediger, brokersOffer())
  await answers(
    ruediger,
    ref,
    {
      text: 'Wir haben die Daten bei einem Anbieter gekauft. Uns wurde zugesichert, dass alle zugestimmt haben. Das Angebot liegt bei.',
      evidence: offer,
    },
    { text: 'Das wissen wir nicht. Der Anbieter sagt, es stehe in den Teilnahmebedingungen.' },
  )
  yield time.daysAgo(26, '15:25')
  await rejects(lead, ref, {
    grounds: ['address_purchased', 'consent_not_for_sender'],
    remedies: ['collect_double_opt_in', 'invite_by_post'],
    doubted: ['method:form_single_opt_in', 'form_link', 'opt_in_records'],
    found:
      'Die Adressen sind nach Ihrer Auskunft gekauft. Wer an dem Gewinnspiel teilnahm, konnte nicht erkennen, dass das Autohaus Brandt ihm schreiben wird. In der Datei sind etwa 16 Prozent der Zeilen doppelt und rund zwei Prozent Wegwerfadressen.',
  })
  yield time.daysAgo(4, '11:05')
  const proceeding = await proposesMeasure(miriam, ref, {
    grounds: ['false_statement'],
    reasons:
      'In der Einreichung zu ‚Neuwagen-Interessenten‘ hieß es, alle hätten sich über ein Formular angemeldet; von einem Kauf stand dort nichts. Erst auf unsere Rückfrage kam heraus, dass die Liste gekauft ist. Beleg ist das Angebot des Anbieters, das der Antwort beilag (angebot_adressdaten.txt).',
  })
  yield time.daysAgo(3, '09:40')
  await hears(lead, proceeding, {
    grounds: ['false_statement'],
    text: 'In der Einreichung zu ‚Neuwagen-Interessenten‘ stand, die Empfänger hätten sich über ein Formular angemeldet. Auf unsere Rückfrage sagten Sie, die Liste sei gekauft, und legten das Angebot des Anbieters bei (angebot_adressdaten.txt).\n\nWie kam es zu der ersten Angabe, und wer prüft bei Ihnen, was Sie uns erklären?',
  })
  yield time.businessHoursAgo(2)
  await reportsPlan(ruediger.house, ref.account, {
    kind: 'credit',
    name: 'Guthaben 20.000',
    bookedOn: time.date(30),
    quota: 20_000,
    used: 0,
    price: { amount: 24_900, currency: 'EUR' },
    preferred: true,
  })
  await requests(ruediger, {
    kind: 'goodwill',
    about: ref,
    title: 'Guthaben gebucht und nichts gesendet',
    text: 'Für die Neuwagenschau haben wir ein Guthaben gebucht. Da wir die gekaufte Liste nicht anschreiben dürfen, brauchen wir es nicht. Können Sie uns entgegenkommen?',
  })
}

function leadStatement(from: string, until: string): SubmissionContent {
  const answers = {
    form_link: 'https://gewinn-mit.example/auto-des-jahres/teilnahme',
    consent_wording:
      'Ich bin einverstanden, dass mich die Sponsoren per E-Mail, Post und Telefon über Angebote informieren.',
    opt_in_records: inRecipientsFile,
    collected_from: from,
    collected_until: until,
  }
  return statement([{ code: 'form_single_opt_in', answers }], {
    ...sender,
    purpose: 'Einladung zur Neuwagenschau und Finanzierungsangebote.',
    last_mailing: 'never',
  })
}

function brokersOffer() {
  return textFile(
    'angebot_adressdaten.txt',
    [
      'Angebot: KFZ Premium DE',
      'Umfang: 18.000 Datensätze, Selektion Autointeresse, Kaufkraft 80 und höher',
      'Einwilligung: liegt laut Datengeber vor (Gewinnspiele, Umfragen)',
      'Preis: 0,14 Euro je Datensatz, einmalige Nutzung',
    ].join('\r\n'),
  )
}

/** Most of the bought list once more, under another group and method: a case with signals, not yet looked at. */
async function* springCampaign({ time }: Stage, ruediger: Customer, nicole: Customer): Story {
  yield time.businessHoursAgo(4.75)
  const group = await opensGroup(nicole, 'Frühjahrsaktion', 'fruehjahr')
  const list = boughtList('KFZ_Premium_DE_Lieferung.csv', 12_000)
  const ref = await imports(nicole, group, { ...list, name: 'fruehjahrsaktion_kontakte.csv' })
  yield time.businessHoursAgo(4.25)
  const evidence = await attaches(nicole, testDriveForm(), springMail(time.daysAgo(30, '10:00')))
  await handsIn(ruediger, ref, testDriveStatement(evidence, time.date(200), time.date(8)))
}

function springMail(date: string) {
  return mailFile('bestaetigung_fruehjahr.eml', {
    from: 'Autohaus Brandt <aktion@autohaus-brandt.example>',
    to: 'test@autohaus-brandt.example',
    subject: 'Bitte bestätigen Sie Ihre Anmeldung',
    date,
    text: 'Guten Tag,\r\n\r\nbitte bestätigen Sie Ihre Anmeldung:\r\nhttps://www.autohaus-brandt.example/bestaetigen/f81a',
  })
}

/** Asked a week ago and reminded since; nobody has answered. */
async function* workshop({ time, tobias }: Stage, nicole: Customer): Story {
  yield time.daysAgo(8, '08:30')
  const group = await opensGroup(nicole, 'Werkstattkunden', 'werkstatt')
  const list = customerList('werkstatt_kunden.csv', {
    rows: 5600,
    period: time.period(1100, 9),
    goods: ['Inspektion', 'Reifenwechsel', 'Bremsen', 'Hauptuntersuchung', 'Karosserie'],
  })
  const ref = await imports(nicole, group, list)
  yield time.daysAgo(8, '09:05')
  const answers = {
    address_from_sale: true,
    goods_sold: 'Inspektionen, Reifen und Reparaturen in unserer Werkstatt.',
    goods_advertised: 'Reifenwechsel, Wintercheck und Neuwagen.',
    ordered_from: time.date(1100),
    ordered_until: time.date(9),
    objection_notice: 'Sie können der Verwendung Ihrer Daten für Werbung jederzeit widersprechen.',
    objection_notice_in_mails: true,
    order_dates: inRecipientsFile,
  }
  const general = {
    ...sender,
    purpose: 'Erinnerung an Reifenwechsel und Inspektion, dazu Angebote.',
    last_mailing: 'within_12_months',
  }
  await handsIn(nicole, ref, statement([{ code: 'existing_customer', answers }], general))
  yield time.daysAgo(7, '10:25')
  await asks(tobias, ref, {
    grounds: ['customer_exception_not_met'],
    text: 'Sie möchten auch für Neuwagen werben. Wer die Werkstatt besucht hat, hat aber kein Auto bei Ihnen gekauft. Möchten Sie die E-Mails auf die Werkstatt beschränken, oder worauf stützen Sie die Werbung für Neuwagen?',
  })
}

/** In order, but an approval of this account was revoked before: a second person has to confirm. */
async function* storedTyres({ time, miriam }: Stage, nicole: Customer): Story {
  yield time.businessHoursAgo(5.75)
  const group = await opensGroup(nicole, 'Reifeneinlagerung', 'reifen')
  const list = customerList('reifenhotel_kunden.csv', {
    rows: 1850,
    period: time.period(700, 20),
    goods: ['Einlagerung', 'Radwechsel', 'Auswuchten'],
  })
  const ref = await imports(nicole, group, list)
  yield time.businessHoursAgo(5.25)
  const answers = {
    address_from_sale: true,
    goods_sold: 'Einlagerung und Wechsel von Rädern in unserer Werkstatt.',
    goods_advertised: 'Termine zum Radwechsel und neue Reifen.',
    ordered_from: time.date(700),
    ordered_until: time.date(20),
    objection_notice:
      'Wir erinnern Sie per E-Mail an den Radwechsel. Dem können Sie jederzeit widersprechen.',
    objection_notice_in_mails: true,
    order_dates: inRecipientsFile,
  }
  const general = {
    ...sender,
    purpose: 'Erinnerung an den Radwechsel, zweimal im Jahr.',
    last_mailing: 'within_12_months',
  }
  await handsIn(nicole, ref, statement([{ code: 'existing_customer', answers }], general))
  yield time.businessHoursAgo(1.5)
  await proposes(miriam, ref, {
    plausible: ['objection_notice'],
    found:
      'Alle Empfänger haben in den letzten zwei Jahren Räder bei Ihnen eingelagert, und beworben wird genau das.',
  })
}

/** Gathered from legal notices and called inquiries; the desk has it, and the file speaks for itself. */
async function* businesses({ time }: Stage, ruediger: Customer, nicole: Customer): Story {
  yield time.businessHoursAgo(6.75)
  const group = await opensGroup(nicole, 'Gewerbekunden Flotte', 'flotte')
  const ref = await imports(nicole, group, scrapedList('firmenkontakte_region.csv', 3200))
  yield time.businessHoursAgo(6)
  const example = await attaches(
    nicole,
    textFile(
      'anfrage_beispiel.txt',
      'Guten Tag, wir suchen zwei Transporter für unseren Betrieb. Bitte senden Sie uns ein Angebot.',
    ),
  )
  const answers = {
    inquiry_way: 'Betriebe aus der Region, die sich für Flottenfahrzeuge interessieren.',
    consent_wording: 'Bitte senden Sie mir Informationen zu Flottenangeboten.',
    inquiry_example: example,
    collected_from: time.date(300),
    collected_until: time.date(10),
  }
  const general = {
    ...sender,
    purpose: 'Flottenangebote für Gewerbetreibende, alle zwei Wochen.',
    last_mailing: 'never',
  }
  await handsIn(ruediger, ref, statement([{ code: 'inquiry', answers }], general))
}

/** The agency has uploaded a list for its customer; it says nothing about its origin yet. */
async function* fleetLetter({ time }: Stage, jana: Customer): Story {
  yield time.daysAgo(2, '11:15')
  const group = await opensGroup(jana, 'Hauszeitung', 'hauszeitung')
  const list = customerList('hauszeitung_abo.csv', {
    rows: 2750,
    period: time.period(900, 14),
    goods: ['Abo Papier', 'Abo E-Mail'],
  })
  await imports(jana, group, list)
}
