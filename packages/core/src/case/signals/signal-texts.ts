import { percentIn } from '../../percent-in.ts'
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

/** A signal on one line: what it is called, and how many of the recipients were refused before. */
export function signalInBrief({
  code,
  facts: { shared },
}: Pick<Signal, 'code' | 'facts'>): LocalText {
  const title = signalTitles[code]
  if (shared === null || shared.recipients === 0) return title
  const share = shared.shared / shared.recipients
  const about = shared.isEstimate ? { de: 'etwa ', en: 'about ' } : { de: '', en: '' }
  return {
    de: `${title.de}: ${about.de}${percentIn(share, 'de')}`,
    en: `${title.en}: ${about.en}${percentIn(share, 'en')}`,
  }
}

/** What each signal is called. */
export const signalTitles: Record<SignalCode, LocalText> = {
  rejected_recipients_again: {
    de: 'Schon abgelehnte Empfänger an anderer Stelle',
    en: 'Recipients already rejected elsewhere',
  },
  contradictory_submissions: {
    de: 'Verschiedene Angaben zu derselben Liste',
    en: 'Different statements about the same list',
  },
  method_changed_after_refusal: {
    de: 'Andere Erhebungsart nach einer Ablehnung',
    en: 'Different method after a rejection',
  },
  answers_changed_after_question: {
    de: 'Nach einer Rückfrage auch andere Angaben geändert',
    en: 'Other statements changed after a question',
  },
  evidence_seen_elsewhere: {
    de: 'Nachweis schon an anderer Stelle eingereicht',
    en: 'Evidence already submitted elsewhere',
  },
  one_contact_for_many_accounts: {
    de: 'Kontakt an mehreren anderen Stellen angegeben',
    en: 'Contact also given in several other places',
  },
  records_changed: {
    de: 'Dieselben Empfänger mit anderen Nachweisen',
    en: 'The same recipients with different records',
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
      en: 'Recipients of this submission were in a list of another group of this account that was rejected or had its approval revoked.',
    },
    elsewhere: {
      de: 'Empfänger dieser Einreichung wurden schon an anderer Stelle eingereicht und abgelehnt.',
      en: 'Recipients of this submission were already submitted elsewhere and rejected.',
    },
    settles: {
      de: 'Es hilft zu wissen, was sich seitdem geändert hat, am besten mit Nachweisen, zum Beispiel neuen Einwilligungen mit ihren Zeiten. Eine Ablehnung gilt den Empfängern, nicht der Gruppe.',
      en: 'It helps to know what has changed since, ideally with evidence such as new consents with their times. A rejection is about the recipients, not the group.',
    },
  },
  contradictory_submissions: {
    own: {
      de: 'Für dieselbe Liste wurde in einem anderen Fall dieses Accounts etwas anderes angegeben. Beides kann nicht stimmen; welche Angabe richtig ist, ist offen.',
      en: 'In another case of this account, something else was stated about the same list. They cannot both be true; which one is right is an open question.',
    },
    settles: {
      de: 'Es genügt zu sagen, welche Angabe stimmt und wie es zu der anderen kam. War es ein Versehen, ist es damit erledigt.',
      en: 'It is enough to say which statement is right and how the other one came about. If it was a slip, that settles it.',
    },
  },
  method_changed_after_refusal: {
    own: {
      de: 'Nach einer Ablehnung oder einem Widerruf ist jetzt eine andere Erhebungsart angegeben als damals.',
      en: 'After a rejection or a revocation, a different collection method is now stated.',
    },
    settles: {
      de: 'Wenn die Empfänger neu gewonnen wurden, zeigen das Nachweise der neuen Erhebung, zum Beispiel Anmeldungen mit ihren Zeiten. Wenn die frühere Angabe falsch war, genügt eine kurze Erklärung.',
      en: 'If the recipients were collected again, evidence such as sign-ups with their times shows it. If the earlier statement was wrong, a short explanation is enough.',
    },
  },
  answers_changed_after_question: {
    own: {
      de: 'Seit der ersten Rückfrage haben sich auch Angaben geändert, nach denen nicht gefragt war.',
      en: 'Since the first question, statements have changed that were not asked about.',
    },
    settles: {
      de: 'Berichtigungen sind willkommen. Ein Satz dazu, warum sich die Angabe geändert hat, erspart die nächste Rückfrage.',
      en: 'Corrections are welcome. A sentence on why the statement changed saves another question.',
    },
  },
  evidence_seen_elsewhere: {
    own: {
      de: 'Dieselbe Datei gehört auch zu einem anderen Fall dieses Accounts, der abgelehnt wurde oder andere Erhebungsarten nennt.',
      en: 'The same file also belongs to another case of this account that was rejected or states other methods.',
    },
    elsewhere: {
      de: 'Dieselbe Datei wurde auch an anderer Stelle als Nachweis eingereicht.',
      en: 'The same file was also submitted as evidence elsewhere.',
    },
    settles: {
      de: 'Es hilft zu wissen, wer die Datei erstellt hat und was sie zu dieser Gruppe belegt. Auch ein Nachweis hilft, der nur zu dieser Gruppe gehört.',
      en: 'It helps to know who made the file and what it shows about this group, or to see evidence that belongs only to this group.',
    },
  },
  records_changed: {
    own: {
      de: 'Diese Empfänger wurden schon einmal importiert, und bei vielen stehen jetzt andere Zeiten oder IP-Adressen in der Datei. Ergänzte Spalten und eine andere Zeitzone zählen nicht.',
      en: 'These recipients were imported before, and for many of them the file now has different times or IP addresses. Added columns and a different time zone do not count.',
    },
    settles: {
      de: 'Fragen Sie nach der Quelle der Zeiten, etwa dem Protokoll des Formulars, ohne zu sagen, was sich geändert hat. Ein anderer Export aus demselben System kann der Grund sein.',
      en: 'Ask for the source of the times, such as the log of the form, without saying what has changed. A different export from the same system can be the reason.',
    },
  },
  one_contact_for_many_accounts: {
    elsewhere: {
      de: 'Dieselben Kontaktdaten sind auch an mehreren anderen Stellen angegeben.',
      en: 'The same contact data is given in several other places, too.',
    },
    settles: {
      de: 'Arbeitet die Person als Agentur oder Dienstleister für mehrere Firmen, genügt ein Satz dazu.',
      en: 'If the person works for several companies as an agency or contractor, one sentence saying so is enough.',
    },
  },
  files_tried: {
    own: {
      de: 'Vor dieser Einreichung wurden mehrere andere Fassungen der Datei angesehen oder importiert und wieder entfernt. Das kann Aufräumen sein oder der Versuch herauszufinden, was auffällt.',
      en: 'Before this submission, several other versions of the file were previewed, or imported and removed again. That may be tidying up, or an attempt to find out what gets noticed.',
    },
    settles: {
      de: 'Der Export aus dem System, aus dem die Liste kommt, zeigt, ob daran etwas geändert wurde.',
      en: 'The export from the system that the list comes from shows whether anything in it was changed.',
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
