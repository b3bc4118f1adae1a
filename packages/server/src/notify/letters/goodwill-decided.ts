import type { GoodwillMeasure } from '@freigabe/contract'
import type { GoodwillDecidedParams } from './letter.ts'
import type { LetterWriter } from './letter-writer.ts'
import type { Phrasing } from './phrasing.ts'

/** Says what was granted as goodwill, or that none was, why, and what follows. */
export const goodwillDecidedLetter: LetterWriter<GoodwillDecidedParams> = {
  state: ({ measure }) => (measure === null ? 'neutral' : 'approved'),
  facts: (params, about, say) => [
    about.request(params),
    params.measure === null
      ? []
      : about.fact('granted', measureIn[about.locale](params.measure, say)),
  ],
  sections: (params, about) => [about.text('whyDecided', params)],
  de: (params, say) => {
    const { measure } = params
    const granted = measure === null ? null : germanMeasure(measure, say)
    return {
      subject: granted
        ? `Kulanz gewährt: ${granted}`
        : `Ihre Bitte um Kulanz ${say.shortName(params.title)}: leider nicht möglich`,
      preheader: granted ? 'Sie müssen nichts weiter tun.' : 'Warum das so ist, steht hier.',
      mark: granted ? 'Gewährt' : 'Nicht gewährt',
      title: granted ? 'Wir kommen Ihnen entgegen' : 'Wir können Ihnen hier nicht entgegenkommen',
      opening: [
        granted
          ? `wir haben Ihrer Bitte um Kulanz entsprochen: ${granted}. Wir setzen das um; Sie müssen nichts weiter tun.`
          : 'wir haben Ihre Bitte um Kulanz geprüft und können ihr nicht entsprechen. Ihre Buchung bleibt, wie sie ist.',
      ],
      button: 'Anfrage ansehen',
      closing: granted
        ? []
        : ['Welche anderen Wege es gibt, sagt Ihnen unser Support: Stellen Sie dazu eine Anfrage.'],
    }
  },
  en: (params, say) => {
    const { measure } = params
    const granted = measure === null ? null : englishMeasure(measure, say)
    return {
      subject: granted
        ? `Goodwill granted: ${granted}`
        : `Your request for goodwill ${say.shortName(params.title)}: not possible`,
      preheader: granted ? 'There is nothing more you need to do.' : 'Here is why.',
      mark: granted ? 'Granted' : 'Not granted',
      title: granted ? 'Goodwill has been granted' : 'We cannot grant goodwill here',
      opening: [
        granted
          ? `We have granted your request for goodwill: ${granted}. We will see to it; there is nothing more you need to do.`
          : 'We have looked at your request for goodwill and cannot grant it. Your booking stays as it is.',
      ],
      button: 'See the request',
      closing: granted
        ? []
        : ['Our support can tell you what else is possible: send us a request for advice.'],
    }
  },
}

const measureIn = { de: germanMeasure, en: englishMeasure }

function germanMeasure(measure: GoodwillMeasure, say: Phrasing): string {
  switch (measure.kind) {
    case 'refund':
      return `Erstattung von ${say.money(measure)}`
    case 'credit':
      return `Gutschrift von ${say.money(measure)}`
    case 'pause':
      return measure.months === 1
        ? 'Pause von einem Monat'
        : `Pause von ${say.inWords(measure.months)} Monaten`
    case 'change_of_plan':
      return `Wechsel in den Tarif ${say.shortName(measure.plan)}`
  }
}

function englishMeasure(measure: GoodwillMeasure, say: Phrasing): string {
  switch (measure.kind) {
    case 'refund':
      return `a refund of ${say.money(measure)}`
    case 'credit':
      return `a credit of ${say.money(measure)}`
    case 'pause':
      return `a pause of ${say.inWords(measure.months)} ${measure.months === 1 ? 'month' : 'months'}`
    case 'change_of_plan':
      return `a change to the plan ${say.shortName(measure.plan)}`
  }
}
