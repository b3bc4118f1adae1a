import { percentIn } from '../../percent-in.ts'
import { requirementsFor } from '../../policy/packs/requirements-for.ts'
import { jsonPointer } from '../submitting/json-pointer.ts'
import { type Contradiction, findingFacts, type StatedAndFound } from './contradiction.ts'

/** This many rows, and this share, are no slip. */
const leastRows = 5
const leastShare = 0.01

/**
 * A consent column that says no, where consent is said to be recorded: at the records that are asked for consent,
 * else at the first method.
 */
export function consentRefusedInFile({
  policy,
  content,
  reports,
}: StatedAndFound): Contradiction[] {
  const found = findingFacts(reports, 'consent_refused')
  const rows = found.reduce((sum, facts) => sum + facts.rows, 0)
  const refused = found.reduce((sum, facts) => sum + facts.refused, 0)
  if (content.methods.length === 0) return []
  if (refused < leastRows || refused / rows < leastShare) return []
  const records = requirementsFor(policy, content).find(({ requirement: { columns = [] } }) =>
    columns.some(({ id }) => id === 'consent'),
  )
  const pointer = records ? jsonPointer('answers', records.key) : jsonPointer('methods', 0, 'share')
  return [
    {
      code: 'consent_refused_in_file',
      pointsTo: 'mistake',
      figures: { share: refused / rows },
      pointer,
      ...words(refused / rows),
    },
  ]
}

function words(share: number) {
  return {
    text: {
      de: `Die Datei hat eine Spalte für die Einwilligung. Bei ${percentIn(share, 'de')} der Empfänger steht dort ein Nein.`,
      en: `The file has a column for consent. For ${percentIn(share, 'en')} of the recipients it says no.`,
    },
    advice: {
      de: 'Bitte übernehmen Sie nur Empfänger mit einem Ja. Wenn die Spalte etwas anderes bedeutet, sagen Sie uns beim Import, welche die richtige ist.',
      en: 'Please include only recipients with a yes. If the column means something else, tell us during the import which column is the right one.',
    },
  }
}
