import type { AcceptedParams } from './letter.ts'
import type { LetterWriter } from './letter-writer.ts'
import { missedWords } from './missed-words.ts'

/** Says that a group is approved, under which conditions and until when. */
export const acceptedLetter: LetterWriter<AcceptedParams> = {
  state: 'approved',
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
    const free = params.conditions.length === 0
    return {
      subject: `${say.shortName(params.groupName)} ist freigegeben${free ? '' : ', mit Bedingungen'}`,
      preheader: `${say.subject(params)}, gültig bis ${say.moment(params.endsAt)}.`,
      mark: 'Freigegeben',
      title: `${say.name(params.groupName)} ist freigegeben`,
      opening: [
        params.source
          ? `die Quelle ${say.name(params.source)} ist freigegeben: Wer ab jetzt über sie hinzukommt, kann ${free ? 'sofort angeschrieben werden' : 'angeschrieben werden, sobald und solange die Bedingungen unten erfüllt sind'}. Wie viele das sein dürfen, steht unten.`
          : free
            ? `ab sofort können Sie an ${say.theSubject(params)} senden.`
            : `Sie können an ${say.theSubject(params)} senden, sobald und solange die Bedingungen unten erfüllt sind.`,
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
    const free = params.conditions.length === 0
    return {
      subject: `${say.shortName(params.groupName)} is approved${free ? '' : ', with conditions'}`,
      preheader: `${say.subject(params)}, in force until ${say.moment(params.endsAt)}.`,
      mark: 'Approved',
      title: `${say.name(params.groupName)} is approved`,
      opening: [
        params.source
          ? `The source ${say.name(params.source)} is approved: anyone who joins through it from now on can be mailed ${free ? 'at once' : 'once the conditions below are met, and for as long as they are'}. See below how many that may be.`
          : free
            ? `You can mail ${say.theSubject(params)} from now on.`
            : `You can mail ${say.theSubject(params)} once the conditions below are met, and for as long as they are.`,
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
