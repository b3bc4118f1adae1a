import { inRecipientsFile, type SubmissionContent } from '@freigabe/core'
import {
  answers,
  attaches,
  type CaseRef,
  type Customer,
  drafts,
  handsIn,
  imports,
  opensGroup,
} from '../customer-acts.ts'
import { accepts, asks, notes, type Reviewer } from '../desk-acts.ts'
import { mailFile } from '../evidence/evidence-file.ts'
import { printedPage, signUpForm } from '../evidence/sign-up-form.ts'
import { customerList } from '../lists/customer-list.ts'
import { optInList } from '../lists/opt-in-list.ts'
import { plainList } from '../lists/plain-list.ts'
import { joinAccount, type Person } from '../people.ts'
import { openAccount, type Stage, type Story } from '../stage.ts'
import { statement } from '../statement.ts'
import type { AgencyPeople } from './feinsinn.ts'

const general = {
  purpose: 'Zweimal im Monat: neue Röstungen, Rezepte und Angebote aus unserem Onlineshop.',
  sender_name: 'Kaffeerösterei Nordlicht',
  unsubscribe_handling: 'synced',
  objections_removed: true,
  last_mailing: 'within_3_months',
} as const

const consent =
  'Ja, ich möchte die Röstpost der Kaffeerösterei Nordlicht mit Neuigkeiten und Angeboten rund um Kaffee per E-Mail erhalten. Ich kann sie jederzeit abbestellen.'

/** The customer whom everybody wishes for: clean lists, quick answers, and one list that still waits. */
export async function* nordlicht(stage: Stage, agency: () => AgencyPeople): Story {
  const { house, time, staff } = stage
  yield time.daysAgo(124, '10:05')
  const account = await openAccount(stage, {
    name: 'Kaffeerösterei Nordlicht',
    reference: 'k-1002',
    locale: 'de',
    timeZone: 'Europe/Berlin',
    country: 'DE',
    domain: 'nordlicht-kaffee.example',
  })
  const join = (name: string, mailbox: string, role: 'owner' | 'editor' | 'reader') => {
    const email = `${mailbox}@nordlicht-kaffee.example`
    stage.signIn(email, name, role, account.name)
    return joinAccount(house, staff.admin, account.id, { name, email }, role)
  }
  const lena = await join('Lena Harms', 'lena.harms', 'owner')
  const ole = await join('Ole Martens', 'ole.martens', 'editor')
  await join('Ida Wulff', 'ida.wulff', 'reader')
  await joinAccount(house, staff.admin, account.id, agency().jana, 'editor')
  const as = (person: Person): Customer => ({ house, account: account.id, person })
  const miriam: Reviewer = { house, person: staff.miriam, role: 'reviewer' }
  const tobias: Reviewer = { house, person: staff.tobias, role: 'reviewer' }

  yield time.daysAgo(118, '10:12')
  const newsletter = await opensGroup(as(ole), 'Röstpost', 'roestpost')
  const first = await imports(
    as(ole),
    newsletter,
    optInList('roestpost_gesamt.csv', {
      rows: 4812,
      period: time.period(1250, 119),
      language: 'de',
      source: 'Formular Röstpost',
      confirmed: true,
    }),
  )
  yield time.daysAgo(118, '10:41')
  const proof = await attaches(
    as(ole),
    signUpForm('formular_roestpost.pdf', {
      title: 'Röstpost bestellen',
      fields: ['Vorname', 'E-Mail-Adresse'],
      consent,
      button: 'Röstpost bestellen',
    }),
    confirmationMail(time.daysAgo(130, '08:14')),
  )
  await handsIn(as(lena), first, doubleOptIn(proof, time.date(1250), time.date(119)))
  yield time.daysAgo(118, '13:27')
  await accepts(miriam, first)

  yield time.daysAgo(41, '09:03')
  const shop = await opensGroup(as(ole), 'Kundschaft Onlineshop', 'shop')
  const buyers = await imports(as(ole), shop, customersOfShop(time.period(540, 42)))
  yield time.daysAgo(40, '16:20')
  await handsIn(as(lena), buyers, existingCustomers(time.date(540), time.date(42)))
  yield time.daysAgo(39, '10:31')
  await asks(tobias, buyers, {
    grounds: ['customer_exception_not_met'],
    text: 'Wo stand beim Kauf der Hinweis, dass man der Werbung widersprechen kann? Bitte senden Sie uns ein Bild der Stelle im Bestellvorgang, so wie sie im Bestellzeitraum aussah.',
  })
  yield time.daysAgo(37, '08:52')
  const [notice] = await attaches(
    as(lena),
    printedPage(
      'Bestellung Schritt 3.pdf',
      'Ihre Bestellung prüfen',
      'Wir nutzen Ihre E-Mail-Adresse, um Ihnen ähnliche Angebote aus unserem Sortiment zu senden. Sie können dem jederzeit widersprechen, ohne dass andere als die Übermittlungskosten nach den Basistarifen entstehen: post@nordlicht-kaffee.example',
    ),
  )
  await answers(as(lena), buyers, {
    text: 'Der Hinweis steht seit 2021 direkt über dem Knopf „Zahlungspflichtig bestellen“ und noch einmal in der Bestellbestätigung. Ein Bild von Schritt 3 liegt bei.',
    evidence: [notice!],
  })
  yield time.daysAgo(37, '11:15')
  await accepts(tobias, buyers, {
    found:
      'Alle Adressen stammen aus Käufen der letzten 18 Monate. Der Hinweis auf das Widerspruchsrecht stand im Bestellvorgang; das haben Sie auf unsere Rückfrage belegt.',
  })

  yield time.daysAgo(20, '09:44')
  const grown = await imports(
    as(ole),
    newsletter,
    optInList('roestpost_herbst.csv', {
      rows: 640,
      period: time.period(118, 21),
      language: 'de',
      source: 'Formular Röstpost',
      confirmed: true,
    }),
  )
  yield time.daysAgo(20, '10:02')
  await handsIn(as(ole), grown, doubleOptIn(proof, time.date(118), time.date(21)))
  yield time.daysAgo(20, '10:38')
  await accepts(miriam, grown)

  yield time.daysAgo(1, '14:22')
  const wholesale = await opensGroup(as(ole), 'Großhandel Gastronomie', 'grosshandel')
  const cafes = await imports(as(ole), wholesale, customersOfWholesale(time.period(600, 3)))
  yield time.daysAgo(1, '14:35')
  await drafts(as(ole), cafes, halfWritten)

  yield time.businessHoursAgo(3)
  await courses(stage, as(ole))
  yield time.minutesAgo(9)
  await opensGroup(as(lena), 'Adventsaktion', 'advent')

  async function courses({ time }: Stage, customer: Customer): Promise<CaseRef> {
    const group = await opensGroup(customer, 'Barista-Kurse', 'kurse')
    const list = plainList('Teilnahmen Barista-Kurse.csv', {
      rows: 500,
      period: time.period(420, 4),
      dateHeading: 'Eingetragen am',
      valueHeading: 'Kurs',
      values: ['Espresso Grundlagen', 'Latte Art', 'Filterkaffee', 'Röstwerkstatt'],
    })
    const ref = await imports(customer, group, list, 'early')
    const [sheet] = await attaches(customer, courseSheet())
    await handsIn(customer, ref, paperSheet(sheet!, time.date(420), time.date(4)))
    await notes(
      miriam,
      ref,
      'Bogen ist vollständig und gut lesbar. Noch prüfen, ob alle Kurse in den eigenen Räumen stattfanden.',
    )
    return ref
  }
}

function doubleOptIn([form, mail]: string[], from: string, until: string): SubmissionContent {
  const answers = {
    form_link: 'https://www.nordlicht-kaffee.example/roestpost',
    consent_wording: consent,
    confirmation_mail: [mail!],
    double_opt_in_records: inRecipientsFile,
    collected_from: from,
    collected_until: until,
    form_screenshot: [form!],
    test_sign_up: true,
  }
  return statement([{ code: 'form_double_opt_in', answers }], general)
}

function existingCustomers(from: string, until: string): SubmissionContent {
  const answers = {
    address_from_sale: true,
    goods_sold: 'Kaffeebohnen, Mühlen, Tassen und Zubehör aus unserem Onlineshop.',
    goods_advertised: 'Neue Röstungen und Zubehör, also dasselbe Sortiment.',
    ordered_from: from,
    ordered_until: until,
    objection_notice:
      'Wir nutzen Ihre E-Mail-Adresse, um Ihnen ähnliche Angebote aus unserem Sortiment zu senden. Sie können dem jederzeit widersprechen.',
    objection_notice_in_mails: true,
    order_dates: inRecipientsFile,
  }
  return statement([{ code: 'existing_customer', answers }], general)
}

function paperSheet(sheet: string, from: string, until: string): SubmissionContent {
  const answers = {
    occasion: 'Barista-Kurse in unserer Rösterei',
    place: 'Rösterei Nordlicht, Speicherstadt, Hamburg',
    consent_wording: consent,
    filled_sheet: [sheet],
    own_collection: true,
    collected_from: from,
    collected_until: until,
    entry_records: inRecipientsFile,
  }
  const contact = { name: 'Ole Martens', phone: '040 66969 120', bestTime: 'werktags ab 14 Uhr' }
  return statement([{ code: 'paper_or_event_own', answers }], general, contact)
}

/** As far as Ole came before somebody called him to the roaster. */
const halfWritten: SubmissionContent = statement(
  [
    {
      code: 'existing_customer',
      answers: {
        address_from_sale: true,
        goods_sold: 'Espressobohnen, Mühlen und Wartung für Cafés und Hotels.',
      },
    },
  ],
  {
    purpose: 'Preislisten und neue Röstungen für die Gastronomie, etwa einmal im Monat.',
    sender_name: 'Nordlicht Gastronomie',
  },
)

function customersOfShop(period: { from: Date; until: Date }) {
  const goods = ['Espresso „Leuchtturm“', 'Filter „Deich“', 'Handmühle', 'Probierpaket', 'Tasse']
  return customerList('kunden_onlineshop.csv', { rows: 2300, period, goods })
}

function customersOfWholesale(period: { from: Date; until: Date }) {
  const goods = ['Espresso 6 kg', 'Siebträger Wartung', 'Mühle Miete', 'Filterkaffee 10 kg']
  return customerList('gastro_export.csv', { rows: 1180, period, goods })
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

function courseSheet() {
  return printedPage(
    'Kursbogen mit Einwilligung.pdf',
    'Barista-Kurs: Teilnahmeliste',
    'Datum: siehe Kursplan. Ort: Rösterei Nordlicht, Speicherstadt.',
    `[ ] ${consent}`,
    'Name, E-Mail-Adresse und Unterschrift tragen Sie bitte selbst ein.',
    '1. (Name unleserlich)   [x]   gezeichnet',
    '2. (Name geschwärzt)   [x]   gezeichnet',
    '3. (Name geschwärzt)   [ ]   gezeichnet',
  )
}
