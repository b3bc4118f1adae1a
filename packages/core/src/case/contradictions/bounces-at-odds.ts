import { percentIn } from '../../percent-in.ts'
import { requirementsFor } from '../../policy/packs/requirements-for.ts'
import { jsonPointer } from '../submitting/json-pointer.ts'
import { type Contradiction, findingFacts, type StatedAndFound } from './contradiction.ts'

/** A rate is of one campaign, the marks of a file are of years: only a difference like this says something. */
const leastDifference = 0.03

/** A bounce rate so far, as stated, and a file that marks far more as undeliverable. */
export function bouncesAtOdds({ policy, content, reports }: StatedAndFound): Contradiction[] {
  const asked = requirementsFor(policy, content).find(
    ({ requirement: { id } }) => id === 'former_bounce_rate',
  )
  const percent = asked && content.answers[asked.key]
  const marked = findingFacts(reports, 'status_column')
  const rows = marked.reduce((sum, facts) => sum + facts.rows, 0)
  const bounced = marked.reduce((sum, { meanings }) => sum + (meanings.bounced ?? 0), 0)
  if (typeof percent !== 'number' || rows === 0) return []
  const [stated, found] = [percent / 100, bounced / rows]
  if (found - stated < leastDifference) return []
  return [
    {
      code: 'bounces_at_odds',
      pointsTo: 'mistake',
      figures: { stated, found },
      pointer: jsonPointer('answers', asked!.key),
      ...words(stated, found),
    },
  ]
}

function words(stated: number, found: number) {
  return {
    text: {
      de: `Angegeben ist eine Bounce-Rate von ${percentIn(stated, 'de')}. In der Datei sind ${percentIn(found, 'de')} der Empfänger als unzustellbar gekennzeichnet.`,
      en: `The stated bounce rate is ${percentIn(stated, 'en')}. In the file, ${percentIn(found, 'en')} of the recipients are marked as undeliverable.`,
    },
    advice: {
      de: 'Bitte nehmen Sie die unzustellbaren heraus und prüfen Sie die Rate.',
      en: 'Please remove the undeliverable ones and check the rate.',
    },
  }
}
