import type { LocalText } from '../../policy/packs/local-text.ts'
import type { Signal, SignalCode } from './signal.ts'

/**
 * Title of a signal, what it says, and what settles it, for customer and desk alike: it names no other
 * accounts, and accuses nobody.
 */
export function signalTexts({
  code,
  facts: { isElsewhere, caseIds },
}: Pick<Signal, 'code' | 'facts'>): Record<'title' | 'text' | 'settles', LocalText> {
  const { own, elsewhere, settles } = words[code]
  const isOwn = own !== undefined && (!isElsewhere || caseIds.length > 0)
  const said = [isOwn ? own : undefined, isElsewhere ? elsewhere : undefined]
  return { title: signalTitles[code], text: together(said), settles }
}

/** What each signal is called. */
export const signalTitles: Record<SignalCode, LocalText> = {
  rejected_recipients_again: {
    de: 'Schon abgelehnte Empfänger an anderer Stelle',
    en: 'Refused recipients in another place',
  },
  contradictory_submissions: {
    de: 'Zu derselben Liste liegen verschiedene Angaben vor',
    en: 'Different statements on the same list',
  },
  method_changed_after_refusal: {
    de: 'Andere Erhebungsart nach einer Ablehnung',
    en: 'Another method after a refusal',
  },
  answers_changed_after_question: {
    de: 'Nach einer Rückfrage auch andere Angaben geändert',
    en: 'Other statements changed after a question',
  },
  evidence_seen_elsewhere: {
    de: 'Nachweis schon an anderer Stelle gesehen',
    en: 'Evidence seen in another place',
  },
  one_contact_for_many_accounts: {
    de: 'Kontakt an mehreren anderen Stellen angegeben',
    en: 'Contact given in several other places',
  },
  records_changed: {
    de: 'Dieselben Empfänger mit anderen Nachweisen',
    en: 'The same recipients with other records',
  },
  files_tried: {
    de: 'Mehrere Fassungen der Datei ausprobiert',
    en: 'Several versions of the file tried',
  },
}

interface Words {
  /** What rests on the account itself. */
  own?: LocalText
  /** What rests on others, which are not named. */
  elsewhere?: LocalText
  settles: LocalText
}

const words: Record<SignalCode, Words> = {
  rejected_recipients_again: {
    own: {
      de: 'Empfänger dieser Einreichung standen in einer Liste einer anderen Gruppe dieses Accounts, deren Freigabe abgelehnt oder widerrufen wurde.',
      en: 'Recipients of this submission were in a list of another group of this account whose approval was refused or revoked.',
    },
    elsewhere: {
      de: 'Empfänger dieser Einreichung wurden schon an anderer Stelle eingereicht und abgelehnt.',
      en: 'Recipients of this submission were already submitted in another place and refused.',
    },
    settles: {
      de: 'Es hilft zu wissen, was sich seitdem geändert hat, am besten mit Nachweisen: neue Einwilligungen mit ihren Zeiten zum Beispiel. Eine Ablehnung gilt den Empfängern und nicht der Gruppe.',
      en: 'It helps to know what has changed since, best with evidence: new consents with their times, for instance. A refusal is about the recipients and not the group.',
    },
  },
  contradictory_submissions: {
    own: {
      de: 'Für dieselbe Liste wurde in einem anderen Freigabeprozess dieses Accounts etwas anderes angegeben. Beides zugleich kann nicht stimmen; welche Angabe gilt, ist offen.',
      en: 'In another case of this account something else was stated for the same list. Both cannot be true at once; which statement holds is open.',
    },
    settles: {
      de: 'Es genügt zu sagen, welche Angabe stimmt und wie es zu der anderen kam. Ein Versehen ist damit erledigt.',
      en: 'It is enough to say which statement is right and how the other one came about. A slip is settled by that.',
    },
  },
  method_changed_after_refusal: {
    own: {
      de: 'Nach einer Ablehnung oder einem Widerruf ist jetzt eine andere Erhebungsart angegeben als damals.',
      en: 'After a refusal or a revocation, the collection method that is stated now is a different one.',
    },
    settles: {
      de: 'Wurden die Empfänger neu gewonnen, zeigen das Nachweise der neuen Erhebung, zum Beispiel Anmeldungen mit ihren Zeiten. War die frühere Angabe falsch, genügt eine kurze Erklärung.',
      en: 'If the recipients were won anew, evidence of the new collection shows it, such as sign-ups with their times. If the earlier statement was wrong, a short explanation is enough.',
    },
  },
  answers_changed_after_question: {
    own: {
      de: 'Seit der ersten Rückfrage lauten Angaben anders, nach denen nicht gefragt war.',
      en: 'Since the first question, statements read otherwise that were not asked about.',
    },
    settles: {
      de: 'Berichtigungen sind willkommen. Ein Satz dazu, warum sich die Angabe geändert hat, erspart die nächste Rückfrage.',
      en: 'Corrections are welcome. A sentence on why the statement changed saves the next question.',
    },
  },
  evidence_seen_elsewhere: {
    own: {
      de: 'Dieselbe Datei liegt einem anderen Freigabeprozess dieses Accounts bei, der abgelehnt wurde oder andere Erhebungsarten nennt.',
      en: 'The same file belongs to another case of this account that was refused or states other methods.',
    },
    elsewhere: {
      de: 'Dieselbe Datei wurde auch an anderer Stelle als Nachweis eingereicht.',
      en: 'The same file was also handed in as evidence in another place.',
    },
    settles: {
      de: 'Es hilft zu wissen, wer die Datei erstellt hat und was sie zu dieser Gruppe belegt, oder ein Nachweis, der nur zu dieser Gruppe gehört.',
      en: 'It helps to know who made the file and what it shows about this group, or to have evidence that belongs to this group alone.',
    },
  },
  records_changed: {
    own: {
      de: 'Diese Empfänger waren schon einmal importiert, und für viele stehen jetzt andere Zeiten oder IP-Adressen in der Datei. Ergänzte Spalten zählen nicht, und auch nicht eine andere Zeitzone.',
      en: 'These recipients were imported before, and for many of them the file now has other times or IP addresses. Added columns do not count, nor does another time zone.',
    },
    settles: {
      de: 'Fragen Sie nach dem, woraus die Zeiten stammen, etwa dem Protokoll des Formulars, ohne zu sagen, was sich geändert hat. Ein anderer Export aus demselben System kann der Grund sein.',
      en: 'Ask for what the times come from, such as the log of the form, without saying what has changed. Another export from the same system can be the reason.',
    },
  },
  one_contact_for_many_accounts: {
    elsewhere: {
      de: 'Dieselben Kontaktdaten sind auch an mehreren anderen Stellen angegeben.',
      en: 'The same contact data is given in several other places, too.',
    },
    settles: {
      de: 'Arbeitet die Person als Agentur oder Dienstleister für mehrere Firmen, genügt ein Satz dazu.',
      en: 'If the person works for several companies as an agency or contractor, a sentence on that is enough.',
    },
  },
  files_tried: {
    own: {
      de: 'Vor dieser Einreichung wurden mehrere andere Fassungen der Datei angesehen oder importiert und wieder entfernt. Das kann Aufräumen sein oder Ausprobieren, was auffällt.',
      en: 'Before this submission several other versions of the file were looked at, or imported and removed again. That may be tidying up, or trying out what is noticed.',
    },
    settles: {
      de: 'Der Export des Systems, aus dem die Liste kommt, zeigt, ob daran etwas geändert wurde.',
      en: 'The export of the system that the list comes from shows whether anything in it was changed.',
    },
  },
}

function together(said: readonly (LocalText | undefined)[]): LocalText {
  const texts = said.filter((text) => text !== undefined)
  return {
    de: texts.map(({ de }) => de).join(' '),
    en: texts.map(({ en }) => en).join(' '),
  }
}
