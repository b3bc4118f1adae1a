import { percentIn } from '../../percent-in.ts'
import { requirementsFor } from '../../policy/packs/requirements-for.ts'
import { jsonPointer } from '../submitting/json-pointer.ts'
import { inRecipientsFile, leastShare } from '../submitting/submission-content.ts'
import {
  type Contradiction,
  findingFacts,
  haveConfirmed,
  type StatedAndFound,
} from './contradiction.ts'

/** Shares are estimates, and may be this far off. */
const tolerance = 0.1

/**
 * Methods whose confirmation times are said to be in the files, stated for more recipients than have one.
 * Where no file has a column for them, `columnsNotFound` says so.
 */
export function confirmationsTooFew({ policy, content, reports }: StatedAndFound): Contradiction[] {
  const inFile = requirementsFor(policy, content).filter(
    ({ key, method, requirement: { columns = [] } }) =>
      content.answers[key] === inRecipientsFile &&
      columns.some(({ id }) => id === 'confirmed_at') &&
      haveConfirmed(content, method),
  )
  const confirming = new Set(inFile.map(({ method }) => method))
  const first = content.methods.findIndex(({ code }) => confirming.has(code))
  if (first < 0 || !reports.some(({ columns }) => 'confirmed_at' in columns.roles)) return []

  const coverage = findingFacts(reports, 'consent_coverage')
  const rows = coverage.reduce((sum, facts) => sum + facts.rows, 0)
  const confirmed = coverage.reduce((sum, { filled }) => sum + (filled.confirmed_at ?? 0), 0)
  const inThese = content.methods.filter(({ code }) => confirming.has(code))
  const stated = leastShare(content, inThese) / 100
  if (rows === 0 || confirmed / rows >= stated - tolerance) return []
  return [
    {
      code: 'confirmations_too_few',
      pointsTo: 'mistake',
      figures: { stated, found: confirmed / rows },
      pointer: jsonPointer('methods', first, 'share'),
      drawnFrom: inFile.map(({ key }) => jsonPointer('answers', key)),
      ...words(stated, confirmed / rows),
    },
  ]
}

function words(stated: number, found: number) {
  return {
    text: {
      de: `Angegeben ist, dass ${percentIn(stated, 'de')} der Empfänger bestätigt haben. In der Datei steht nur bei ${percentIn(found, 'de')} eine Bestätigungszeit.`,
      en: `It is stated that ${percentIn(stated, 'en')} of the recipients confirmed. In the file, only ${percentIn(found, 'en')} have a confirmation time.`,
    },
    advice: {
      de: 'Bitte prüfen Sie die Anteile der Erhebungsarten, oder importieren Sie eine Datei mit allen Bestätigungszeiten.',
      en: 'Please check the shares of the collection methods, or import a file with all confirmation times.',
    },
  }
}
