import { inRecipientsFile, type SubmissionContent } from '@freigabe/core'
import { readCase } from '../../case/read-case.ts'
import {
  answers,
  arrivesFromPlatform,
  attaches,
  type Customer,
  drafts,
  handsIn,
  imports,
  opensGroup,
} from '../customer-acts.ts'
import { accepts, asks, handsOver, notes } from '../desk-acts.ts'
import { mailFile } from '../evidence/evidence-file.ts'
import { printedPage, signUpForm } from '../evidence/printed-page.ts'
import { customerList } from '../lists/customer-list.ts'
import { optInList } from '../lists/opt-in-list.ts'
import { plainList } from '../lists/plain-list.ts'
import { isDrawn } from '../opinion-acts.ts'
import type { Person } from '../people.ts'
import { advises, requests } from '../request-acts.ts'
import { platformSends } from '../sending-acts.ts'
import { openAccount, type Stage, type Story } from '../stage.ts'
import { statement } from '../statement.ts'
import { fair, tasting } from './nordlicht-tastings.ts'

/** The customer whom everybody wishes for: clean lists, quick answers, and one list that still waits. */
export async function nordlicht(stage: Stage, jana: Person): Promise<Story[]> {
  const { as, join, share } = await openAccount(stage, 124, {
    name: 'Kaffeerösterei Nordlicht',
    reference: 'k-1002',
    locale: 'de',
    timeZone: 'Europe/Berlin',
    country: 'DE',
    domain: 'nordlicht-kaffee.example',
  })
  const lena = as(await join('Lena Harms', 'owner'))
  const ole = as(await join('Ole Martens', 'editor'))
  await join('Ida Wulff', 'reader')
  await share(jana, 'editor')
  return [
    newsletter(stage, lena, ole),
    shop(stage, lena, ole),
    wholesale(stage, ole),
    courses(stage, ole),
    advent(stage, lena),
    fair(stage, ole),
    tasting(stage, ole, ['Altona', 'verkostung-altona'], 2.75),
    tasting(stage, ole, ['Eppendorf', 'verkostung-eppendorf'], 2.25),
    ownForm(stage, ole, 'Rezeptbrief', 'rezeptbrief', 14),
    ownForm(stage, ole, 'Post aus der Rösterei', 'roestereipost', 9),
  ]
}

const general = {
  purpose: 'Zweimal im Monat: neue Röstungen, Rezepte und Angebote aus unserem Onlineshop.',
  sender_name: 'Kaffeerösterei Nordlicht',
  unsubscribe_handling: 'synced',
  objections_removed: true,
  last_mailing: 'within_3_months',
} as const

const consent =
  'Ja, ich möchte die Röstpost der Kaffeerösterei Nordlicht mit Neuigkeiten und Angeboten rund um Kaffee per E-Mail erhalten. Ich kann sie jederzeit abbestellen.'

/** From the platform's own form: a rule accepts it at once, unless the lot leaves it to a person. */
async function* ownForm(
  { house, time, tobias }: Stage,
  ole: Customer,
  name: string,
  reference: string,
  days: number,
): Story {
  yield time.daysAgo(days, '10:20')
  const group = await opensGroup(ole, name, reference)
  const list = optInList(`${reference}.csv`, {
    rows: 680,
    period: time.period(days + 90, days + 1),
    language: 'de',
    source: `Formular ${name}`,
    confirmed: true,
  })
  const ref = await arrivesFromPlatform(ole, group, list)
  yield time.daysAgo(days, '10:26')
  const answers = { own_form_name: name }
  await handsIn(ole, ref, statement([{ code: 'platform_own_form', answers }], general))
  const { status } = await readCase(house, 'customer', ref.account, ref.caseId)
  if (status === 'accepted') return
  yield time.daysAgo(days, '11:40')
  await accepts(tobias, ref)
}

/** Double opt-in with every record: approved the same day, and again quickly when it grew. */
async function* newsletter({ time, miriam, support }: Stage, lena: Customer, ole: Customer): Story {
  const signedUp = (from: number, until: number, rows: number, name: string) =>
    optInList(name, {
      rows,
      period: time.period(from, until),
      language: 'de',
      source: 'Formular Röstpost',
      confirmed: true,
    })
  yield time.daysAgo(118, '10:12')
  const group = await opensGroup(ole, 'Röstpost', 'roestpost')
  const first = await imports(ole, group, signedUp(1250, 119, 4812, 'roestpost_gesamt.csv'))
  yield time.daysAgo(118, '10:41')
  const proof = await attaches(ole, form(), confirmationMail(time.daysAgo(130, '08:14')))
  await handsIn(lena, first, doubleOptIn(proof, time.date(1250), time.date(119)))
  yield time.daysAgo(118, '13:27')
  await accepts(miriam, first)
  yield time.daysAgo(74, '07:30')
  await platformSends(ole, group, 4803)
  yield time.daysAgo(33, '07:30')
  await platformSends(ole, group, 4766)

  yield time.daysAgo(20, '09:44')
  const grown = await imports(ole, group, signedUp(118, 21, 640, 'roestpost_herbst.csv'))
  yield time.daysAgo(20, '10:02')
  await handsIn(ole, grown, doubleOptIn(proof, time.date(118), time.date(21)))
  yield time.daysAgo(20, '10:38')
  await accepts(miriam, grown)
  await isDrawn(miriam, grown)
  yield time.daysAgo(12, '07:30')
  await platformSends(ole, group, 5391)

  yield time.daysAgo(6, '11:05')
  const wholesalers = await requests(lena, {
    kind: 'advice',
    title: 'Wie erreichen wir Cafés, die früher bei uns gekauft haben?',
    text: 'Wir haben noch eine Liste von Cafés, die vor vier oder fünf Jahren bestellt haben. Einreichen wollen wir sie nicht einfach so. Welche Wege gibt es?',
  })
  yield time.daysAgo(6, '14:30')
  await advises(
    support,
    wholesalers,
    'Gut, dass Sie vorher fragen. Wer seit mehr als 24 Monaten nichts von Ihnen gehört hat, wird nicht freigegeben. Was geht: ein Brief mit einem Link zu Ihrem Formular, oder eine Karte, die der Vertrieb beim nächsten Besuch dalässt. Wer sich darüber anmeldet, kommt mit Ihrer Röstpost in die Gruppe, die schon freigegeben ist.',
    { remedies: ['invite_by_post', 'own_stand_next_time'] },
  )
}

function doubleOptIn([picture, mail]: string[], from: string, until: string): SubmissionContent {
  const answers = {
    form_link: 'https://www.nordlicht-kaffee.example/roestpost',
    consent_wording: consent,
    confirmation_mail: [mail!],
    double_opt_in_records: inRecipientsFile,
    collected_from: from,
    collected_until: until,
    form_screenshot: [picture!],
    test_sign_up: true,
  }
  const stated = statement([{ code: 'form_double_opt_in', answers }], general)
  return { ...stated, countries: ['DE', 'AT'] }
}

function form() {
  return signUpForm('formular_roestpost.pdf', {
    title: 'Röstpost bestellen',
    fields: ['Vorname', 'E-Mail-Adresse'],
    consent,
    button: 'Röstpost bestellen',
  })
}

function confirmationMail(date: string) {
  return mailFile('bestaetigung_roestpost.eml', {
    from: 'Kaffeerösterei Nordlicht <roestpost@nordlicht-kaffee.example>',
    to: 'test@nordlicht-kaffee.example',
    subject: 'Bitte bestätigen: Ihre Bestellung der Röstpost',
    date,
    text: [
      'Moin,',
      '',
      'Sie haben die Röstpost bestellt. Bitte bestätigen Sie das mit einem Klick:',
      'https://www.nordlicht-kaffee.example/roestpost/bestaetigen/4f1c09',
      '',
      'Waren Sie das nicht? Dann tun Sie nichts, und wir schreiben Ihnen nicht wieder.',
    ].join('\r\n'),
  })
}

/** Customers without consent: one question about the notice at purchase, answered well. */
async function* shop({ time, tobias }: Stage, lena: Customer, ole: Customer): Story {
  yield time.daysAgo(41, '09:03')
  const group = await opensGroup(ole, 'Kundschaft Onlineshop', 'shop')
  const list = customerList('kunden_onlineshop.csv', {
    rows: 2300,
    period: time.period(540, 42),
    goods: ['Espresso „Leuchtturm“', 'Filter „Deich“', 'Handmühle', 'Probierpaket', 'Tasse'],
  })
  const ref = await imports(ole, group, list)
  yield time.daysAgo(40, '16:20')
  await handsIn(lena, ref, existingCustomers(time.date(540), time.date(42)))
  yield time.daysAgo(39, '10:31')
  await asks(tobias, ref, {
    grounds: ['customer_exception_not_met'],
    text: 'Wo stand beim Kauf der Hinweis, dass man der Werbung widersprechen kann? Bitte senden Sie uns ein Bild der Stelle im Bestellvorgang, so wie sie im Bestellzeitraum aussah.',
  })
  yield time.daysAgo(37, '08:52')
  const evidence = await attaches(
    lena,
    printedPage('Bestellung Schritt 3.pdf', 'Ihre Bestellung prüfen', objectionNotice),
  )
  await answers(lena, ref, {
    text: 'Der Hinweis steht seit 2021 direkt über dem Knopf „Zahlungspflichtig bestellen“ und noch einmal in der Bestellbestätigung. Ein Bild von Schritt 3 liegt bei.',
    evidence,
  })
  yield time.daysAgo(37, '11:15')
  await accepts(tobias, ref, {
    found:
      'Alle Adressen stammen aus Käufen der letzten 18 Monate. Der Hinweis auf das Widerspruchsrecht stand im Bestellvorgang; das haben Sie auf unsere Rückfrage belegt.',
  })
  yield time.daysAgo(30, '08:00')
  await platformSends(lena, group, 2284)
}

const objectionNotice =
  'Wir nutzen Ihre E-Mail-Adresse, um Ihnen ähnliche Angebote aus unserem Sortiment zu senden. Sie können dem jederzeit widersprechen, ohne dass andere als die Übermittlungskosten nach den Basistarifen entstehen: post@nordlicht-kaffee.example'

function existingCustomers(from: string, until: string): SubmissionContent {
  const answers = {
    address_from_sale: true,
    goods_sold: 'Kaffeebohnen, Mühlen, Tassen und Zubehör aus unserem Onlineshop.',
    goods_advertised: 'Neue Röstungen und Zubehör, also dasselbe Sortiment.',
    ordered_from: from,
    ordered_until: until,
    objection_notice: objectionNotice,
    objection_notice_in_mails: true,
    order_dates: inRecipientsFile,
    ecg_list_checked: true,
  }
  const stated = statement([{ code: 'existing_customer', answers }], general)
  return { ...stated, countries: ['DE', 'AT'] }
}

/** Imported yesterday; the draft breaks off where somebody called Ole to the roaster. */
async function* wholesale({ time }: Stage, ole: Customer): Story {
  yield time.daysAgo(1, '14:22')
  const group = await opensGroup(ole, 'Großhandel Gastronomie', 'grosshandel')
  const list = customerList('gastro_export.csv', {
    rows: 1180,
    period: time.period(600, 3),
    goods: ['Espresso 6 kg', 'Siebträger Wartung', 'Mühle Miete', 'Filterkaffee 10 kg'],
  })
  const ref = await imports(ole, group, list)
  yield time.daysAgo(1, '14:35')
  const answers = {
    address_from_sale: true,
    goods_sold: 'Espressobohnen, Mühlen und Wartung für Cafés und Hotels.',
  }
  const begun = statement([{ code: 'existing_customer', answers }], {
    purpose: 'Preislisten und neue Röstungen für die Gastronomie, etwa einmal im Monat.',
    sender_name: 'Nordlicht Gastronomie',
  })
  await drafts(ole, ref, begun)
}

/** Checked early, long before the next course is announced. */
async function* courses({ time, miriam, tobias }: Stage, ole: Customer): Story {
  yield time.businessHoursAgo(3.5)
  const group = await opensGroup(ole, 'Barista-Kurse', 'kurse')
  const list = plainList('Teilnahmen Barista-Kurse.csv', {
    rows: 500,
    period: time.period(420, 4),
    dateHeading: 'Eingetragen am',
    valueHeading: 'Kurs',
    values: ['Espresso Grundlagen', 'Latte Art', 'Filterkaffee', 'Röstwerkstatt'],
  })
  const ref = await imports(ole, group, list, 'early')
  yield time.businessHoursAgo(3)
  const sheet = await attaches(ole, courseSheet())
  await handsIn(ole, ref, paperSheet(sheet, time.date(420), time.date(4)))
  yield time.businessHoursAgo(1)
  await notes(
    miriam,
    ref,
    'Der Bogen ist vollständig und gut lesbar. Noch prüfen, ob alle Kurse in den eigenen Räumen stattfanden.',
  )
  await handsOver(miriam, ref, tobias)
}

function paperSheet(sheet: string[], from: string, until: string): SubmissionContent {
  const answers = {
    occasion: 'Barista-Kurse in unserer Rösterei',
    place: 'Rösterei Nordlicht, Speicherstadt, Hamburg',
    consent_wording: consent,
    filled_sheet: sheet,
    own_collection: true,
    collected_from: from,
    collected_until: until,
    entry_records: inRecipientsFile,
  }
  const contact = { name: 'Ole Martens', phone: '040 66969 120', bestTime: 'werktags ab 14 Uhr' }
  return statement([{ code: 'paper_or_event_own', answers }], general, contact)
}

function courseSheet() {
  return printedPage(
    'Kursbogen mit Einwilligung.pdf',
    'Barista-Kurs: Teilnahmeliste',
    'Ort: Rösterei Nordlicht, Speicherstadt. Datum: siehe Kursplan.',
    `[ ] ${consent}`,
    'Name, E-Mail-Adresse und Unterschrift tragen Sie bitte selbst ein.',
    '1. (Name geschwärzt)   [x]   gezeichnet',
    '2. (Name geschwärzt)   [x]   gezeichnet',
    '3. (Name geschwärzt)   [ ]   gezeichnet',
  )
}

/** Created a moment ago, still without recipients. */
async function* advent({ time }: Stage, lena: Customer): Story {
  yield time.minutesAgo(9)
  await opensGroup(lena, 'Adventsaktion', 'advent')
}
