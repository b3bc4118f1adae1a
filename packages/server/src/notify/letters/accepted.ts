import type { AcceptedParams } from './letter.ts'
import type { LetterWriter } from './letter-words.ts'
import { statementSections } from './statement-sections.ts'

/** Says that a group is approved, under which conditions and until when. */
export const acceptedLetter: LetterWriter<AcceptedParams> = {
  de: (params, say) => {
    const free = params.conditions.length === 0
    return {
      subject: `${say.shortName(params.groupName)} ist freigegeben${free ? '' : ', mit Bedingungen'}`,
      preheader: `${say.recipients(params.recipients)}, gültig bis ${say.moment(params.endsAt)}.`,
      mark: { state: 'approved', word: 'Freigegeben' },
      title: `${say.name(params.groupName)} ist freigegeben`,
      opening: [
        free
          ? `an ${say.theRecipients(params.recipients)} in ${say.name(params.groupName)} können Sie ab sofort senden.`
          : `an ${say.theRecipients(params.recipients)} in ${say.name(params.groupName)} können Sie senden, sobald und solange die Bedingungen unten erfüllt sind.`,
        `Die Freigabe gilt bis ${say.moment(params.endsAt)}, und zwar für genau diese Empfänger. Kommen andere hinzu, fragen wir nur nach ihnen. Wenn Sie Empfänger löschen, ändert sich nichts.`,
      ],
      facts: [
        { label: 'Account', value: params.accountName },
        { label: 'Gruppe', value: params.groupName },
        { label: 'Empfänger', value: say.number(params.recipients) },
        { label: 'Gilt bis', value: say.moment(params.endsAt) },
        { label: 'Entschieden am', value: say.moment(params.decidedAt) },
        {
          label: 'Entschieden durch',
          value: params.decidedBy === 'rule' ? 'eine Regel, automatisch' : 'unsere Prüfung',
        },
        { label: 'Regelwerk', value: params.policyVersion },
      ],
      sections: [
        ...(free
          ? []
          : [
              {
                heading: params.conditions.length === 1 ? 'Die Bedingung' : 'Die Bedingungen',
                text: '',
                items: params.conditions,
                locale: 'de' as const,
              },
            ]),
        ...(params.statement ? statementSections(params.statement, 'de') : []),
      ],
      button: { label: 'Entscheidung ansehen', url: params.url },
      closing: ['Rechtzeitig vor dem Ende der Freigabe melden wir uns.'],
    }
  },
  en: (params, say) => {
    const free = params.conditions.length === 0
    return {
      subject: `${say.shortName(params.groupName)} is approved${free ? '' : ', with conditions'}`,
      preheader: `${say.recipients(params.recipients)}, in force until ${say.moment(params.endsAt)}.`,
      mark: { state: 'approved', word: 'Approved' },
      title: `${say.name(params.groupName)} is approved`,
      opening: [
        free
          ? `You can mail ${say.theRecipients(params.recipients)} in ${say.name(params.groupName)} from now on.`
          : `You can mail ${say.theRecipients(params.recipients)} in ${say.name(params.groupName)} once, and as long as, the conditions below are met.`,
        `The approval is in force until ${say.moment(params.endsAt)} and covers exactly these recipients. If others join, we will ask only about those. If you remove some, nothing changes.`,
      ],
      facts: [
        { label: 'Account', value: params.accountName },
        { label: 'Group', value: params.groupName },
        { label: 'Recipients', value: say.number(params.recipients) },
        { label: 'In force until', value: say.moment(params.endsAt) },
        { label: 'Decided on', value: say.moment(params.decidedAt) },
        {
          label: 'Decided by',
          value: params.decidedBy === 'rule' ? 'a rule, automatically' : 'our reviewers',
        },
        { label: 'Policy', value: params.policyVersion },
      ],
      sections: [
        ...(free
          ? []
          : [
              {
                heading: params.conditions.length === 1 ? 'The condition' : 'The conditions',
                text: '',
                items: params.conditions,
                locale: 'en' as const,
              },
            ]),
        ...(params.statement ? statementSections(params.statement, 'en') : []),
      ],
      button: { label: 'See the decision', url: params.url },
      closing: ['We will write to you in good time before the approval ends.'],
    }
  },
}
