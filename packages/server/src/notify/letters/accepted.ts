import type { ApprovalExtent } from '@freigabe/core'
import type { AcceptedParams } from './letter.ts'
import type { LetterWriter } from './letter-writer.ts'
import { missedWords } from './missed-words.ts'
import type { Phrasing } from './phrasing.ts'

/** Says that a group is approved, how far, under which conditions and until when. */
export const acceptedLetter: LetterWriter<AcceptedParams> = {
  state: (params) => (extentOf(params) === 'conditional' ? 'needs_you' : 'approved'),
  facts: (params, about) => [
    about.case(params),
    about.at('inForceUntil', params.endsAt),
    about.at('decidedOn', params.decidedAt),
    about.decidedBy(params.decidedBy === 'rule' ? 'rule' : 'reviewers'),
    about.policy(params.policyVersion),
  ],
  sections: ({ conditions, statement }, about) => [
    conditions.length === 0
      ? []
      : about.items(conditions.length === 1 ? 'condition' : 'conditions', conditions),
    about.statement(statement),
  ],
  de: (params, say) => {
    const { is, sends, joins, mark } = german(params, say)
    return {
      subject: `${say.shortName(params.groupName)} ${is}`,
      preheader: `${say.subject(params)}, gültig bis ${say.moment(params.endsAt)}.`,
      mark,
      title: `${say.name(params.groupName)} ${is}`,
      opening: [
        params.source
          ? `die Quelle ${say.name(params.source)} ist freigegeben: Wer ab jetzt über sie hinzukommt, kann ${joins}. Wie viele das sein dürfen, steht unten.`
          : sends,
        params.source
          ? 'Die Freigabe gilt für die Quelle, wie sie jetzt ist. Ändert sich der Link oder die Erhebungsart, prüfen wir sie neu.'
          : 'Die Freigabe gilt für genau diese Empfänger. Kommen andere hinzu, fragen wir nur nach ihnen. Wenn Sie Empfänger löschen, ändert sich nichts.',
        ...missedWords.de(params, say),
      ],
      button: 'Entscheidung ansehen',
      closing: ['Rechtzeitig vor dem Ende der Freigabe melden wir uns.'],
    }
  },
  en: (params, say) => {
    const { is, sends, joins, mark } = english(params, say)
    return {
      subject: `${say.shortName(params.groupName)} ${is}`,
      preheader: `${say.subject(params)}, in force until ${say.moment(params.endsAt)}.`,
      mark,
      title: `${say.name(params.groupName)} ${is}`,
      opening: [
        params.source
          ? `The source ${say.name(params.source)} is approved: anyone who joins through it from now on can be mailed ${joins}. See below how many that may be.`
          : sends,
        params.source
          ? 'The approval covers the source as it is now. If its link or its collection method changes, we review it again.'
          : 'The approval covers exactly these recipients. If others join, we will ask only about those. If you remove some, nothing changes.',
        ...missedWords.en(params, say),
      ],
      button: 'See the decision',
      closing: ['We will write to you in good time before the approval ends.'],
    }
  },
}

/** How far an approval goes, in words; its mark is the word of the screens. */
interface ExtentWords {
  mark: string
  is: string
  sends: string
  joins: string
}

function german(params: AcceptedParams, say: Phrasing): ExtentWords {
  const isOne = params.conditions.length === 1
  const once = isOne ? 'die Bedingung unten erfüllt ist' : 'die Bedingungen unten erfüllt sind'
  const far = isOne ? 'die Bedingung unten es zulässt' : 'die Bedingungen unten es zulassen'
  const words: Record<ApprovalExtent, ExtentWords> = {
    whole: {
      mark: 'Freigegeben',
      is: 'ist freigegeben',
      sends: `ab sofort können Sie an ${say.theSubject(params)} senden.`,
      joins: 'sofort angeschrieben werden',
    },
    limited: {
      mark: 'Begrenzt freigegeben',
      is: 'ist begrenzt freigegeben',
      sends: `ab sofort können Sie an ${say.theSubject(params)} senden, soweit ${far}.`,
      joins: `sofort angeschrieben werden, soweit ${far}`,
    },
    conditional: {
      mark: 'Bedingung offen',
      is: 'ist freigegeben, sobald eine Bedingung erfüllt ist',
      sends: `Sie können an ${say.theSubject(params)} senden, sobald und solange ${once}.`,
      joins: `angeschrieben werden, sobald und solange ${once}`,
    },
  }
  return words[extentOf(params)]
}

function english(params: AcceptedParams, say: Phrasing): ExtentWords {
  const isOne = params.conditions.length === 1
  const once = isOne
    ? 'once the condition below is met, and for as long as it is'
    : 'once the conditions below are met, and for as long as they are'
  const far = isOne ? 'the condition below allows' : 'the conditions below allow'
  const words: Record<ApprovalExtent, ExtentWords> = {
    whole: {
      mark: 'Approved',
      is: 'is approved',
      sends: `You can mail ${say.theSubject(params)} from now on.`,
      joins: 'at once',
    },
    limited: {
      mark: 'Approved up to a limit',
      is: 'is approved up to a limit',
      sends: `You can mail ${say.theSubject(params)} from now on, as far as ${far}.`,
      joins: `at once, as far as ${far}`,
    },
    conditional: {
      mark: 'Condition open',
      is: 'is approved once a condition is met',
      sends: `You can mail ${say.theSubject(params)} ${once}.`,
      joins: once,
    },
  }
  return words[extentOf(params)]
}

function extentOf({ extent, conditions }: AcceptedParams): ApprovalExtent {
  return extent ?? (conditions.length === 0 ? 'whole' : 'conditional')
}
