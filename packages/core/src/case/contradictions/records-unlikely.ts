import { requirementsFor } from '../../policy/packs/requirements-for.ts'
import { jsonPointer } from '../submitting/json-pointer.ts'
import { inRecipientsFile } from '../submitting/submission-content.ts'
import { type Contradiction, findingFacts, type StatedAndFound } from './contradiction.ts'

/** Sign-ups are said to be recorded in the files, whose times hardly are those of people signing up. */
export function recordsUnlikely({ policy, content, reports }: StatedAndFound): Contradiction[] {
  const stated = requirementsFor(policy, content).find(
    ({ key, requirement: { columns = [] } }) =>
      content.answers[key] === inRecipientsFile && columns.some(({ id }) => id === 'signed_up_at'),
  )
  const isGrave = reports.some(({ findings }) =>
    findings.some(({ id, severity }) => id === 'unlikely_records' && severity === 'warning'),
  )
  if (!stated || !isGrave) return []
  const times = findingFacts(reports, 'unlikely_records').map((facts) => facts.times)
  return [
    {
      code: 'records_unlikely',
      pointsTo: 'forgery',
      figures: { times: Math.max(...times) },
      pointer: jsonPointer('answers', stated.key),
      text: {
        de: 'Angegeben ist, dass die Anmeldungen in der Empfängerdatei aufgezeichnet sind. Ihre Zeiten sehen aber nicht so aus, als hätten sich Menschen einzeln angemeldet.',
        en: 'The sign-ups are said to be recorded in the recipients file. But their times do not look as if people had signed up one by one.',
      },
      advice: {
        de: 'Bitten Sie um den Export aus dem System, das die Anmeldungen aufgezeichnet hat, und nennen Sie nur den fehlenden Nachweis, nicht, was gemessen wurde.',
        en: 'Ask for the export from the system that recorded the sign-ups, and name only the missing proof, not what was measured.',
      },
    },
  ]
}
