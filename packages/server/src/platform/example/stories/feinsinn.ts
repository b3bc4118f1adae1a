import { attaches, type Customer, handsIn, imports, opensGroup } from '../customer-acts.ts'
import { accepts } from '../desk-acts.ts'
import { mailFile } from '../evidence/evidence-file.ts'
import { optInList } from '../lists/opt-in-list.ts'
import { plainList } from '../lists/plain-list.ts'
import { joinAccount, type Person } from '../people.ts'
import { openAccount, type Stage, type Story } from '../stage.ts'
import { statement } from '../statement.ts'

/** The people of the agency, who also work in the accounts of its customers. */
export interface AgencyPeople {
  jana: Person
  felix: Person
}

/** An agency: few recipients of its own, and people who belong to several accounts. */
export async function* feinsinn(stage: Stage, arrived: (people: AgencyPeople) => void): Story {
  const { house, time, staff } = stage
  yield time.daysAgo(129, '09:20')
  const account = await openAccount(stage, {
    name: 'Agentur Feinsinn',
    reference: 'k-1001',
    locale: 'de',
    timeZone: 'Europe/Berlin',
    country: 'DE',
    domain: 'agentur-feinsinn.example',
  })
  const join = (name: string, mailbox: string, role: 'owner' | 'editor') => {
    const email = `${mailbox}@agentur-feinsinn.example`
    stage.signIn(email, name, role, account.name)
    return joinAccount(house, staff.admin, account.id, { name, email }, role)
  }
  const jana = await join('Jana Petersen', 'jana.petersen', 'owner')
  const felix = await join('Felix Arndt', 'felix.arndt', 'editor')
  arrived({ jana, felix })
  const atWork: Customer = { house, account: account.id, person: jana }
  const miriam = { house, person: staff.miriam, role: 'reviewer' } as const

  yield time.daysAgo(33, '11:05')
  const letter = await opensGroup(atWork, 'Kundenbrief', 'kundenbrief')
  const first = await imports(
    atWork,
    letter,
    optInList('Kundenbrief Anmeldungen.csv', {
      rows: 540,
      period: time.period(480, 34),
      language: 'de',
      source: 'Formular „Kundenbrief“',
      confirmed: true,
    }),
  )
  yield time.daysAgo(33, '11:18')
  await handsIn(
    atWork,
    first,
    statement([{ code: 'platform_own_form', answers: { own_form_name: 'Kundenbrief Website' } }], {
      purpose: 'Viermal im Jahr ein Brief mit unseren Arbeiten und Terminen.',
      sender_name: 'Agentur Feinsinn',
      unsubscribe_handling: 'platform_only',
      objections_removed: true,
      last_mailing: 'within_3_months',
    }),
  )
  yield time.daysAgo(33, '11:52')
  await accepts(miriam, first)

  yield time.daysAgo(2, '15:40')
  const press = await opensGroup(atWork, 'Presseverteiler Kultur', 'presse')
  const journalists = await imports(
    atWork,
    press,
    plainList('presseverteiler_kultur.csv', {
      rows: 500,
      period: time.period(1400, 20),
      dateHeading: 'Aufgenommen am',
      valueHeading: 'Ressort',
      values: ['Feuilleton', 'Lokales', 'Radio', 'Online', 'Design'],
    }),
  )
  yield time.businessHoursAgo(4.5)
  const [example] = await attaches(
    { ...atWork, person: felix },
    mailFile('Presseinformation Werkschau.eml', {
      from: 'Agentur Feinsinn <presse@agentur-feinsinn.example>',
      to: 'redaktion@kulturblatt.example',
      subject: 'Werkschau im Oktober: sieben Plakate für den Hafen',
      date: time.daysAgo(48, '10:00'),
      text: [
        'Guten Tag,',
        '',
        'im Oktober zeigen wir sieben Plakate, die für den Hafen entstanden sind. Bilder in',
        'Druckqualität senden wir gern zu.',
        '',
        'Keine Presseinformationen mehr? Eine kurze Antwort genügt.',
      ].join('\r\n'),
    }),
  )
  await handsIn(
    { ...atWork, person: felix },
    journalists,
    statement(
      [
        {
          code: 'press_list',
          answers: {
            press_origin:
              'Redaktionen, mit denen wir seit Jahren arbeiten. Aufgenommen wird, wer uns um Material gebeten oder nach einem Gespräch zugestimmt hat. Jede Aufnahme steht mit Datum in der Liste.',
            press_topics: 'Gestaltung, Plakatkunst, Ausstellungen in Norddeutschland',
            no_advertising: true,
            press_example: [example!],
          },
        },
      ],
      {
        purpose: 'Presseinformationen zu Ausstellungen und Preisen, etwa sechs im Jahr.',
        sender_name: 'Agentur Feinsinn, Presse',
        unsubscribe_handling: 'by_hand',
        objections_removed: true,
        last_mailing: 'within_3_months',
      },
    ),
  )
}
