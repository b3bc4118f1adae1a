import { inRecipientsFile, type SubmissionContent } from '@freigabe/core'
import {
  attaches,
  type Customer,
  handsIn,
  imports,
  opensGroup,
  withdraws,
} from '../customer-acts.ts'
import { accepts, asks } from '../desk-acts.ts'
import { printedPage } from '../evidence/printed-page.ts'
import { plainList } from '../lists/plain-list.ts'
import type { Person } from '../people.ts'
import { openAccount, type Stage, type Story } from '../stage.ts'
import { statement } from '../statement.ts'

/** A club with a volunteer at the keyboard: approvals that end, and a question that waits. */
export async function naturgarten(stage: Stage, felix: Person): Promise<Story[]> {
  const { as, join, share } = await openAccount(stage, 121, {
    name: 'Naturgarten Mittelrhein e. V.',
    reference: 'k-1004',
    locale: 'de',
    timeZone: 'Europe/Berlin',
    country: 'DE',
    domain: 'naturgarten-mittelrhein.example',
  })
  const gisela = as(await join('Gisela Thome', 'owner'))
  const paul = as(await join('Paul Reuter', 'editor'))
  await join('Hanna Lux', 'reader')
  await share(felix, 'editor')
  return [
    donors(stage, gisela),
    members(stage, gisela),
    parents(stage, paul),
    seedSwap(stage, paul),
  ]
}

const sender = {
  sender_name: 'Naturgarten Mittelrhein e. V.',
  unsubscribe_handling: 'by_hand',
  objections_removed: true,
} as const

/** Approved for a season; the season is over. */
async function* donors({ time, miriam }: Stage, gisela: Customer): Story {
  yield time.daysAgo(117, '17:30')
  const group = await opensGroup(gisela, 'Spenderinnen und Spender', 'spenden')
  const list = plainList('spenden_seit_2023.csv', {
    rows: 700,
    period: time.period(1000, 118),
    dateHeading: 'Letzte Spende',
    valueHeading: 'Zweck',
    values: ['Streuobst', 'Wildbienen', 'Kindergruppe', 'ohne Zweck'],
  })
  const ref = await imports(gisela, group, list)
  yield time.daysAgo(117, '17:55')
  const terms = await attaches(gisela, donationForm())
  await handsIn(gisela, ref, relation('donors', terms))
  yield time.daysAgo(116, '11:20')
  await accepts(miriam, ref, { endsAt: time.daysAgo(6, '11:20') })
}

/** Approved, and to be renewed in three weeks. */
async function* members({ time, tobias }: Stage, gisela: Customer): Story {
  yield time.daysAgo(95, '18:10')
  const group = await opensGroup(gisela, 'Mitglieder', 'mitglieder')
  const list = plainList('mitgliederliste.csv', {
    rows: 1150,
    period: time.period(5200, 96),
    dateHeading: 'Mitglied seit',
    valueHeading: 'Ortsgruppe',
    values: ['Bingen', 'Boppard', 'Koblenz', 'Lahnstein', 'Neuwied'],
  })
  const ref = await imports(gisela, group, list)
  yield time.daysAgo(95, '18:32')
  const terms = await attaches(gisela, articles())
  await handsIn(gisela, ref, relation('members', terms))
  yield time.daysAgo(94, '10:05')
  await accepts(tobias, ref, { endsAt: time.inDays(21), plausible: ['relation_mailing'] })
}

function relation(who: 'members' | 'donors', terms: string[]): SubmissionContent {
  const answers = {
    relation: who,
    relation_terms: terms,
    relation_mailing:
      who === 'members'
        ? 'Einladung zur Versammlung, Termine der Ortsgruppen, Berichte aus den Gärten.'
        : 'Dank und ein Bericht darüber, was mit den Spenden geschehen ist.',
    former_removed: true,
  }
  return statement([{ code: 'member_or_donor', answers }], {
    ...sender,
    purpose:
      who === 'members'
        ? 'Mitgliederbrief mit Terminen und Einladungen, sechsmal im Jahr.'
        : 'Spendenbericht, zweimal im Jahr.',
    last_mailing: 'within_12_months',
  })
}

function articles() {
  return printedPage(
    'Satzung § 4.pdf',
    'Satzung (Auszug)',
    '§ 4 Mitgliedschaft. Der Verein lädt seine Mitglieder in Textform zur Versammlung ein und unterrichtet sie über seine Arbeit. Die Mitglieder teilen dem Vorstand dazu eine E-Mail-Adresse mit.',
  )
}

function donationForm() {
  return printedPage(
    'Spendenformular.pdf',
    'Ihre Spende',
    'Ich unterstütze den Naturgarten mit einem Betrag von ____ Euro.',
    'Meine E-Mail-Adresse für den Spendenbericht: ____',
    'Den Bericht kann ich jederzeit abbestellen.',
  )
}

/** Handed in, then withdrawn: the group found another way. */
async function* parents({ time }: Stage, paul: Customer): Story {
  yield time.daysAgo(50, '20:15')
  const group = await opensGroup(paul, 'Eltern der Kindergruppe', 'kindergruppe')
  const list = plainList('eltern_kindergruppe.csv', {
    rows: 510,
    period: time.period(700, 51),
    dateHeading: 'Angemeldet',
    valueHeading: 'Gruppe',
    values: ['Igel', 'Marienkäfer', 'Zaunkönige'],
  })
  const ref = await imports(paul, group, list)
  yield time.daysAgo(50, '20:40')
  const form = await attaches(
    paul,
    printedPage(
      'Anmeldung Kindergruppe.pdf',
      'Anmeldung zur Kindergruppe',
      'Wir melden unser Kind zur Kindergruppe an. Unsere E-Mail-Adresse für Absprachen: ____',
    ),
  )
  const answers = {
    relation: 'mixed',
    relation_terms: form,
    relation_mailing: 'Treffpunkte und Absprachen für die Nachmittage im Garten.',
    former_removed: true,
  }
  const general = {
    ...sender,
    purpose: 'Treffpunkte und Absprachen, meist einmal in der Woche.',
    last_mailing: 'within_3_months',
  }
  await handsIn(paul, ref, statement([{ code: 'member_or_donor', answers }], general))
  yield time.daysAgo(48, '19:05')
  await withdraws(paul, ref)
}

/** Paper sheets from a market; the reviewer wants to know which organiser laid them out. */
async function* seedSwap({ time, miriam }: Stage, paul: Customer): Story {
  yield time.daysAgo(4, '18:20')
  const group = await opensGroup(paul, 'Saatgutbörse', 'saatgutboerse')
  const list = plainList('saatgutboerse_listen.csv', {
    rows: 560,
    period: time.period(75, 74),
    dateHeading: 'Eingetragen am',
    valueHeading: 'Tisch',
    values: ['Tomaten', 'Bohnen', 'Wildblumen', 'Beratung'],
  })
  const ref = await imports(paul, group, list)
  yield time.daysAgo(4, '18:51')
  const sheet = await attaches(paul, swapSheet())
  await handsIn(paul, ref, swapStatement(sheet, time.date(75), time.date(74)))
  yield time.businessHoursAgo(9)
  await asks(
    miriam,
    ref,
    {
      grounds: ['consent_not_for_sender'],
      text: 'Die Saatgutbörse hatte mehrere Veranstalter. Lag der Bogen an Ihrem eigenen Tisch, und stand Ihr Verein darauf als Absender?',
    },
    {
      grounds: ['consent_too_vague'],
      text: 'Auf dem Bogen steht „Neuigkeiten“. War daneben erklärt, worum es in Ihren E-Mails geht? Ein Foto des ganzen Bogens hilft uns weiter.',
    },
  )
}

function swapStatement(sheet: string[], from: string, until: string): SubmissionContent {
  const answers = {
    occasion: 'Saatgutbörse im Bürgerhaus',
    place: 'Bürgerhaus Boppard',
    consent_wording: 'Ja, ich möchte Neuigkeiten per E-Mail.',
    filled_sheet: sheet,
    own_collection: true,
    collected_from: from,
    collected_until: until,
    entry_records: inRecipientsFile,
  }
  return statement([{ code: 'paper_or_event_own', answers }], {
    ...sender,
    purpose: 'Termine und Tipps rund um den naturnahen Garten, einmal im Monat.',
    last_mailing: 'never',
  })
}

function swapSheet() {
  return printedPage(
    'Bogen Saatgutbörse.pdf',
    'Saatgutbörse',
    'Ja, ich möchte Neuigkeiten per E-Mail.',
    '1. (Adresse geschwärzt)',
    '2. (Adresse geschwärzt)',
    '3. (Adresse geschwärzt)',
  )
}
