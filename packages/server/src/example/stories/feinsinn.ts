import type { SubmissionContent } from '@freigabe/core'
import { attaches, type Customer, handsIn, imports, opensGroup } from '../customer-acts.ts'
import { accepts } from '../desk-acts.ts'
import { mailFile } from '../evidence/evidence-file.ts'
import { optInList } from '../lists/opt-in-list.ts'
import { plainList } from '../lists/plain-list.ts'
import { isDrawn, opines } from '../opinion-acts.ts'
import type { Person } from '../people.ts'
import { openAccount, type Stage, type Story } from '../stage.ts'
import { statement } from '../statement.ts'
import { invitations, posterDraw } from './feinsinn-sources.ts'

/** The agency: few recipients of its own, and people who also work in its customers' accounts. */
export async function feinsinn(
  stage: Stage,
): Promise<{ jana: Person; felix: Person; stories: Story[] }> {
  const { as, join } = await openAccount(stage, 129, {
    name: 'Agentur Feinsinn',
    reference: 'k-1001',
    locale: 'de',
    timeZone: 'Europe/Berlin',
    country: 'DE',
    domain: 'agentur-feinsinn.example',
  })
  const jana = await join('Jana Petersen', 'owner')
  const felix = await join('Felix Arndt', 'editor')
  return {
    jana,
    felix,
    stories: [
      customerLetter(stage, as(jana)),
      press(stage, as(felix)),
      invitations(stage, as(jana)),
      posterDraw(stage, as(felix)),
    ],
  }
}

/** Collected with the platform's own form: approved within the hour, and by a second opinion, too. */
async function* customerLetter({ time, miriam, tobias }: Stage, jana: Customer): Story {
  yield time.daysAgo(33, '11:05')
  const group = await opensGroup(jana, 'Kundenbrief', 'kundenbrief')
  const list = optInList('Kundenbrief Anmeldungen.csv', {
    rows: 540,
    period: time.period(480, 34),
    language: 'de',
    source: 'Formular „Kundenbrief“',
    confirmed: true,
  })
  const ref = await imports(jana, group, list)
  yield time.daysAgo(33, '11:18')
  const answers = { own_form_name: 'Kundenbrief Website' }
  const general = {
    purpose: 'Viermal im Jahr ein Brief mit unseren Arbeiten und Terminen.',
    sender_name: 'Agentur Feinsinn',
    unsubscribe_handling: 'platform_only',
    objections_removed: true,
    last_mailing: 'within_3_months',
  }
  await handsIn(jana, ref, statement([{ code: 'platform_own_form', answers }], general))
  yield time.daysAgo(33, '11:52')
  await accepts(miriam, ref)
  const drawn = await isDrawn(miriam, ref)
  yield time.daysAgo(32, '16:10')
  await opines(tobias, drawn, { outcome: 'accepted', grounds: [] })
}

/** In review since this morning. */
async function* press({ time }: Stage, felix: Customer): Story {
  yield time.daysAgo(2, '15:40')
  const group = await opensGroup(felix, 'Presseverteiler Kultur', 'presse')
  const list = plainList('presseverteiler_kultur.csv', {
    rows: 500,
    period: time.period(1400, 20),
    dateHeading: 'Aufgenommen am',
    valueHeading: 'Ressort',
    values: ['Feuilleton', 'Lokales', 'Radio', 'Online', 'Design'],
  })
  const ref = await imports(felix, group, list)
  yield time.businessHoursAgo(4.5)
  const [example] = await attaches(felix, pressRelease(time.daysAgo(48, '10:00')))
  await handsIn(felix, ref, pressStatement(example!))
}

function pressStatement(example: string): SubmissionContent {
  const answers = {
    press_origin:
      'Redaktionen, mit denen wir seit Jahren arbeiten. Aufgenommen wird, wer uns um Material gebeten oder nach einem Gespräch schriftlich zugestimmt hat. Jede Aufnahme steht mit Datum in der Liste.',
    press_topics: 'Gestaltung, Plakatkunst, Ausstellungen in Norddeutschland',
    no_advertising: true,
    press_example: [example],
  }
  return statement([{ code: 'press_list', answers }], {
    purpose: 'Presseinformationen zu Ausstellungen und Preisen, etwa sechs im Jahr.',
    sender_name: 'Agentur Feinsinn, Presse',
    unsubscribe_handling: 'by_hand',
    objections_removed: true,
    last_mailing: 'within_3_months',
  })
}

function pressRelease(date: string) {
  return mailFile('Presseinformation Werkschau.eml', {
    from: 'Agentur Feinsinn <presse@agentur-feinsinn.example>',
    to: 'redaktion@kulturblatt.example',
    subject: 'Werkschau im Oktober: sieben Plakate für den Hafen',
    date,
    text: [
      'Guten Tag,',
      '',
      'in unserer Werkschau zeigen wir sieben Plakate, die für den Hafen entstanden sind. Bilder in',
      'Druckqualität senden wir gern zu.',
      '',
      'Keine Presseinformationen mehr? Eine kurze Antwort genügt.',
    ].join('\r\n'),
  })
}
