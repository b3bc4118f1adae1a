import { type Customer, handsIn, opensGroup } from '../customer-acts.ts'
import { accepts } from '../desk-acts.ts'
import { isDrawn } from '../opinion-acts.ts'
import { arrive, declares } from '../source-acts.ts'
import type { Stage, Story } from '../stage.ts'
import { statement } from '../statement.ts'

/** A form that was approved before anybody had signed up; since then people do, day by day. */
export async function* invitations({ time, miriam }: Stage, jana: Customer): Story {
  yield time.daysAgo(19, '09:40')
  const group = await opensGroup(jana, 'Einladungen Atelier', 'einladungen')
  const form = await declares(jana, group, {
    ...platformForm,
    name: 'Anmeldung Atelierabende',
    link: 'https://www.agentur-feinsinn.example/atelier/anmelden',
    cap: 400,
  })
  yield time.daysAgo(19, '09:52')
  await handsIn(jana, form.ref, formStatement('Anmeldung Atelierabende', 'Einladungen ins Atelier'))
  yield time.daysAgo(19, '11:10')
  await accepts(miriam, form.ref)
  for (const [days, count] of [
    [18, 23],
    [15, 41],
    [11, 36],
    [6, 58],
    [2, 17],
  ] as const) {
    yield time.daysAgo(days, '18:30')
    await arrive(jana, form, count)
  }
}

/** A form that more people found than anybody had expected: what is beyond its cap waits. */
export async function* posterDraw({ time, tobias }: Stage, felix: Customer): Story {
  yield time.daysAgo(12, '10:15')
  const group = await opensGroup(felix, 'Plakatverlosung', 'plakatverlosung')
  const form = await declares(felix, group, {
    ...platformForm,
    name: 'Verlosung Hafenplakat',
    link: 'https://www.agentur-feinsinn.example/verlosung',
    cap: 150,
  })
  yield time.daysAgo(12, '10:31')
  const said = formStatement('Verlosung Hafenplakat', 'Ankündigungen neuer Plakate')
  await handsIn(felix, form.ref, said)
  yield time.daysAgo(12, '13:20')
  await accepts(tobias, form.ref)
  await isDrawn(tobias, form.ref)
  yield time.daysAgo(9, '19:00')
  await arrive(felix, form, 90)
  yield time.daysAgo(3, '20:00')
  await arrive(felix, form, 112)
}

const platformForm = { kind: 'platform_form', method: 'platform_own_form', periodDays: 30 } as const

function formStatement(form: string, purpose: string) {
  return statement([{ code: 'platform_own_form', answers: { own_form_name: form } }], {
    purpose: `${purpose}, etwa einmal im Monat.`,
    sender_name: 'Agentur Feinsinn',
    unsubscribe_handling: 'platform_only',
    objections_removed: true,
    last_mailing: 'within_3_months',
  })
}
