import {
  comparisonInBrief,
  contradictionInBrief,
  type LaidFound,
  type LocalText,
  signalInBrief,
} from '@freigabe/core'
import { type Finding, findingTexts } from '@freigabe/screening'

/** One thing that was found, on one line with its figure, in the words that it is called by everywhere. */
export function inBrief(found: LaidFound): LocalText {
  switch (found.from) {
    case 'comparison':
      return comparisonInBrief(found.of)
    case 'contradiction':
      return contradictionInBrief(found.of)
    case 'signal':
      return signalInBrief(found.of)
    case 'finding': {
      const { title, headline } = findingTexts(found.of as Finding)
      return { de: `${title.de}: ${headline.de}`, en: `${title.en}: ${headline.en}` }
    }
  }
}
