import { eachNumber } from '../../counting/number-sample.ts'
import { percent, type Text } from '../../text.ts'
import { firstMet } from '../weighed-part.ts'
import type { RecordPart } from './record-part.ts'

/** A few families share a moment on any list. */
const leastSets = 8
const leastShare = 0.04
const mostRepeated = 4

export const repeatedMoments: RecordPart<'repeated_moments'> = {
  id: 'repeated_moments',
  group: 'moments',
  title: { de: 'Zeiten doppelt verwendet', en: 'times used twice' },
  why: {
    de: 'Kommen an einem regen Tag zwei in derselben Sekunde, dann gelegentlich auch drei. Stehen viele Zeiten genau zweimal da und fast keine dreimal, wurden Zeiten einer anderen Liste mehrfach verwendet.',
    en: 'If two sign-ups fall in the same second of a busy day, now and then three do. If many times occur exactly twice and hardly any three times, times of another list were reused.',
  },
  measure({ moments }) {
    const rows = moments.length
    const sets = new Uint32Array(mostRepeated + 2)
    eachNumber(moments, (_moment, times) => {
      if (times < sets.length) sets[times]!++
    })
    let figure = 0
    let excess = 0
    for (let times = 2; times <= mostRepeated; times++) {
      const found = sets[times]!
      const part = (found * times) / rows
      if (found < leastSets || part < leastShare) continue
      // However the rate varies, as many as this are to be expected at most (see 0072).
      const usual = ((times + 1) / times) * (sets[times - 1]! + 1) * (sets[times + 1]! + 1)
      if ((found * found) / usual <= excess) continue
      excess = (found * found) / usual
      figure = part
    }
    if (rows < 40) return null
    const weight = firstMet([[excess > 6, 30]])
    return { figure, of: rows, times: weight }
  },
  describe: ({ figure, of }) => {
    const text = (language: keyof Text) => percent(figure, language)
    return {
      de: `${text('de')} von ${of} Zeiten kommen mehrfach vor, alle gleich oft und kaum eine öfter`,
      en: `${text('en')} of ${of} moments occur several times, all as often, and hardly any more often than that`,
    }
  },
}
