import { percentIn } from '../../percent-in.ts'
import { jsonPointer } from '../submitting/json-pointer.ts'
import { type Contradiction, findingFacts, type StatedAndFound } from './contradiction.ts'

/** The platform's form lets nobody in who has not confirmed; a few rows may have been lost in an export. */
const most = 0.1

/** Only forms of the platform, as stated, and a file in which confirmations are missing. */
export function ownFormUnconfirmed({ content, reports }: StatedAndFound): Contradiction[] {
  const { methods } = content
  const isAllOwn = methods.length > 0 && methods.every(({ code }) => code === 'platform_own_form')
  const coverage = findingFacts(reports, 'consent_coverage')
  const rows = coverage.reduce((sum, facts) => sum + facts.rows, 0)
  const confirmed = coverage.reduce((sum, { filled }) => sum + (filled.confirmed_at ?? 0), 0)
  const missing = 1 - confirmed / rows
  if (!isAllOwn || rows === 0 || missing < most) return []
  return [
    {
      code: 'own_form_unconfirmed',
      pointsTo: 'mistake',
      figures: { missing },
      pointer: jsonPointer('methods', 0, 'share'),
      ...words(missing),
    },
  ]
}

function words(missing: number) {
  return {
    text: {
      de: `Angegeben ist, dass alle über Formulare dieser Versandplattform kamen, die jede Bestätigung aufzeichnen. In der Datei fehlt sie bei ${percentIn(missing, 'de')}.`,
      en: `Everybody is said to have come through forms of this platform, which record every confirmation. In the file it is missing for ${percentIn(missing, 'en')}.`,
    },
    advice: {
      de: 'Bitte exportieren Sie die Liste mit ihren Bestätigungszeiten, oder ergänzen Sie, auf welchem Weg die übrigen kamen.',
      en: 'Please export the list with its confirmation times, or add how the others came in.',
    },
  }
}
