import { jsonPointer } from '../submitting/json-pointer.ts'
import { type Contradiction, findingFacts, type StatedAndFound } from './contradiction.ts'

/** Answers that say that those who left are not in the list. */
const saysTheyAreOut = new Set(['objections_removed', 'former_removed'])

/** Nobody who unsubscribed is in the list, it says, and the file or what was suppressed here says otherwise. */
export function objectionsNotRemoved({ content, reports }: StatedAndFound): Contradiction[] {
  const [pointer, ...drawnFrom] = Object.keys(content.answers)
    .filter((key) => content.answers[key] === true && saysTheyAreOut.has(key.split('/').at(-1)!))
    .map((key) => jsonPointer('answers', key))
  const inFile = findingFacts(reports, 'status_column').reduce((sum, { meanings }) => {
    const { unsubscribed = 0, complained = 0, blocked = 0 } = meanings
    return sum + unsubscribed + complained + blocked
  }, 0)
  const here = findingFacts(reports, 'suppressed_recipients').reduce(
    (sum, { complained, unsubscribed }) => sum + complained + unsubscribed,
    0,
  )
  if (pointer === undefined || inFile + here === 0) return []
  return [
    {
      code: 'objections_not_removed',
      pointsTo: 'mistake',
      // The same people may stand in both.
      figures: { recipients: Math.max(inFile, here) },
      pointer,
      ...(drawnFrom.length > 0 && { drawnFrom }),
      text: {
        de: 'Angegeben ist, dass niemand mehr in der Liste steht, der sich abgemeldet hat. Wir haben solche Empfänger aber gefunden.',
        en: 'It is stated that nobody in the list has unsubscribed. But we found such recipients.',
      },
      advice: {
        de: 'Wen die Datei selbst kennzeichnet, den können Sie gleich bei dieser Angabe weglassen. Sonst importieren Sie die Liste bitte ohne diese Empfänger neu.',
        en: 'Those whom the file marks itself you can leave out right at this statement. Otherwise, please import the list again without these recipients.',
      },
    },
  ]
}
