import { percentIn } from '../../percent-in.ts'
import { requirementsFor } from '../../policy/packs/requirements-for.ts'
import { jsonPointer } from '../submitting/json-pointer.ts'
import { type Contradiction, findingFacts, type StatedAndFound } from './contradiction.ts'

const code = 'last_contact_at_odds'
const pointsTo = 'mistake'
/** From this share of those with a last contact on, it is no slip. */
export const leastOlder = 0.05

/**
 * When recipients heard from the sender last, as stated, and the column of last contacts. Silent without such a
 * column: an old order says nothing of letters since.
 */
export function lastContactAtOdds({ policy, content, reports }: StatedAndFound): Contradiction[] {
  const asked = requirementsFor(policy, content).find(
    ({ requirement: { id } }) => id === 'last_mailing',
  )
  const { rows, over12, over24 } = agesOfContact(reports)
  if (asked === undefined || rows === 0) return []

  const pointer = jsonPointer('answers', asked.key)
  switch (content.answers[asked.key]) {
    case 'never':
      return [{ code, pointsTo, figures: { share: 1 }, pointer, ...mailedBefore }]
    case 'within_3_months':
    case 'within_12_months':
      return older(12, over12 / rows, pointer)
    case 'within_24_months':
      return older(24, over24 / rows, pointer)
    default:
      return []
  }
}

/** Rows with a last contact, and how many of these are older, in files that have a column of it. */
export function agesOfContact(reports: StatedAndFound['reports']) {
  const inColumn = reports.filter(({ columns }) => 'last_contact_at' in columns.roles)
  const found = findingFacts(inColumn, 'stale_contacts').map(({ contacted }) => contacted)
  const sum = (part: 'rows' | 'over12' | 'over24') =>
    found.reduce((total, ages) => total + ages[part], 0)
  return { rows: sum('rows'), over12: sum('over12'), over24: sum('over24') }
}

function older(months: number, share: number, pointer: string): Contradiction[] {
  if (share < leastOlder) return []
  return [
    {
      ...{ code, pointsTo, pointer },
      figures: { share },
      text: {
        de: `Angegeben ist, dass diese Empfänger in den letzten ${months} Monaten von Ihnen gehört haben. In der Datei liegt der letzte Kontakt bei ${percentIn(share, 'de')} weiter zurück.`,
        en: `These recipients are said to have heard from you within the last ${months} months. In the file, the last contact is longer ago for ${percentIn(share, 'en')}.`,
      },
      advice: {
        de: 'Bitte wählen Sie die längste Zeit, die für einen Teil der Empfänger gilt, oder trennen Sie diesen Teil ab.',
        en: 'Please choose the longest time that applies to some of the recipients, or split those off.',
      },
    },
  ]
}

const mailedBefore: Pick<Contradiction, 'text' | 'advice'> = {
  text: {
    de: 'Angegeben ist, dass diese Empfänger noch nie von Ihnen gehört haben. In der Datei steht aber ein letzter Kontakt.',
    en: 'These recipients are said never to have heard from you. But the file contains a last contact.',
  },
  advice: {
    de: 'Wenn der Kontakt von Ihnen kam, wählen Sie bitte, wie lange er zurückliegt. Sonst sagen Sie uns, von wem er kam.',
    en: 'If the contact came from you, please choose how long ago it was. Otherwise tell us who it came from.',
  },
}
