import type { AppealReason, Locale } from '@freigabe/contract'
import type { AppealDecidedParams } from './letter.ts'
import type { LetterWriter } from './letter-writer.ts'

/** Says whether an appeal was upheld, for which reasons, and what follows. */
export const appealDecidedLetter: LetterWriter<AppealDecidedParams> = {
  state: ({ outcome }) => (outcome === 'upheld' ? 'in_review' : 'rejected'),
  facts: (params, about) => about.request(params),
  sections: ({ reasons, text, textLocale }, about) => {
    const why = about.items(
      'whyDecided',
      reasons.map((reason) => words[about.locale][reason]),
    )
    return textLocale === about.locale
      ? [{ ...why, text }]
      : [why, about.text('inFull', { text, textLocale })]
  },
  de: (params, say) => {
    const upheld = params.outcome === 'upheld'
    const about = say.shortName(params.groupName ?? params.accountName)
    return {
      subject: upheld
        ? `Ihr Einspruch zu ${about} hat Erfolg`
        : `Ihr Einspruch zu ${about}: Die Entscheidung bleibt bestehen`,
      preheader: upheld ? 'Die Entscheidung gilt nicht mehr.' : 'Warum das so ist, steht hier.',
      mark: upheld ? 'Erfolgreich' : 'Zurückgewiesen',
      title: upheld ? 'Ihr Einspruch hat Erfolg' : 'Die Entscheidung bleibt bestehen',
      opening: [
        upheld && params.isWarning
          ? 'Ihr Einspruch war berechtigt. Die Verwarnung ist zurückgenommen. Sie müssen nichts tun.'
          : upheld && params.groupName === null
            ? 'Ihr Einspruch war berechtigt. Die Sperrung Ihres Accounts ist aufgehoben. Sie können wieder senden, wo eine Freigabe gilt.'
            : upheld
              ? 'Ihr Einspruch war berechtigt. Die Entscheidung gilt nicht mehr, und jemand, der nicht an ihr beteiligt war, prüft neu. Sie müssen nichts tun.'
              : 'Ihren Einspruch hat jemand geprüft, der an der Entscheidung nicht beteiligt war. Das Ergebnis: Die Entscheidung bleibt bestehen.',
      ],
      button: 'Einspruch ansehen',
      closing: upheld
        ? []
        : [
            'Mit neuen Nachweisen können Sie die Gruppe einfach neu einreichen. Welche anderen Wege es gibt, sagt Ihnen unser Support: Stellen Sie dazu eine Anfrage.',
          ],
    }
  },
  en: (params, say) => {
    const upheld = params.outcome === 'upheld'
    const about = say.shortName(params.groupName ?? params.accountName)
    return {
      subject: upheld
        ? `Your appeal about ${about} is upheld`
        : `Your appeal about ${about}: the decision stands`,
      preheader: upheld ? 'The decision no longer stands.' : 'Here is why.',
      mark: upheld ? 'Upheld' : 'Dismissed',
      title: upheld ? 'Your appeal is upheld' : 'The decision stands',
      opening: [
        upheld && params.isWarning
          ? 'Your appeal was justified. The warning has been withdrawn. There is nothing you need to do.'
          : upheld && params.groupName === null
            ? 'Your appeal was justified. The suspension of your account has been lifted. You can send again where an approval is in force.'
            : upheld
              ? 'Your appeal was justified. The decision no longer stands, and somebody who had no part in it will review everything again. There is nothing you need to do.'
              : 'Somebody who had no part in the decision has reviewed your appeal. The decision stands.',
      ],
      button: 'See the appeal',
      closing: upheld
        ? []
        : [
            'If you have new evidence, just submit the group again. Our support can tell you what else is possible: send us a request for advice.',
          ],
    }
  },
}

const words: Record<Locale, Record<AppealReason, string>> = {
  de: {
    new_evidence: 'Sie haben Nachweise vorgelegt, die vorher fehlten.',
    evidence_overlooked: 'Ein Nachweis, der schon da war, wurde übersehen.',
    facts_misread: 'Ihre Angaben oder die Daten wurden falsch verstanden.',
    rule_misapplied: 'Eine Regel wurde nicht richtig angewandt.',
    not_asked_first: 'Vor der Entscheidung hätten wir Sie fragen müssen.',
    grounds_stand: 'Die Gründe der Entscheidung treffen weiterhin zu.',
    proof_missing: 'Für das, was Sie vorbringen, fehlt ein Nachweis.',
    nothing_new: 'Der Einspruch enthält nichts, was nicht schon geprüft war.',
    no_ground_for_appeal: 'Was Sie vorbringen, ändert an der Regel nichts.',
  },
  en: {
    new_evidence: 'You have provided evidence that was missing before.',
    evidence_overlooked: 'Evidence that was already there had been overlooked.',
    facts_misread: 'Your details or the data had been misread.',
    rule_misapplied: 'A rule had not been applied properly.',
    not_asked_first: 'We should have asked you before deciding.',
    grounds_stand: 'The grounds for the decision still apply.',
    proof_missing: 'There is no proof of what you say.',
    nothing_new: 'The appeal contains nothing that had not already been considered.',
    no_ground_for_appeal: 'What you say does not change the rule.',
  },
}
