import { percentIn } from '../../percent-in.ts'
import { jsonPointer } from '../submitting/json-pointer.ts'
import type { Contradiction, StatedAndFound } from './contradiction.ts'

/** Circles whose members mostly write from where they work. Students and members often do not. */
const atWork: Readonly<Record<string, (answers: StatedAndFound['content']['answers']) => boolean>> =
  {
    employees_or_students: (answers) => answers['employees_or_students/circle'] === 'employees',
    press_list: () => true,
  }

/** Freelancers and small firms use private mailboxes, too. */
const leastShare = 0.6
const leastRecipients = 20

/** Employees or newsrooms alone, as stated, and a list of mostly private mailboxes. */
export function privateMailboxes({ content, reports }: StatedAndFound): Contradiction[] {
  const { methods, answers } = content
  const isAtWork = methods.length > 0 && methods.every(({ code }) => atWork[code]?.(answers))
  const sum = (part: 'unique' | 'freeMail') =>
    reports.reduce((total, { recipients }) => total + recipients[part], 0)
  const [all, free] = [sum('unique'), sum('freeMail')]
  if (!isAtWork || all < leastRecipients || free / all < leastShare) return []
  return [
    {
      code: 'private_mailboxes',
      pointsTo: 'mistake',
      figures: { share: free / all },
      pointer: jsonPointer('methods', 0, 'share'),
      ...words(free / all),
    },
  ]
}

function words(share: number) {
  return {
    text: {
      de: `Angegeben sind Menschen, die beruflich erreichbar sind. In der Datei haben ${percentIn(share, 'de')} ein privates Postfach, etwa bei GMX oder Gmail.`,
      en: `These are said to be people reached at work. In the file, ${percentIn(share, 'en')} have a private mailbox, for example at GMX or Gmail.`,
    },
    advice: {
      de: 'Bitte prüfen Sie, ob es die richtige Datei ist, oder ergänzen Sie, auf welchem Weg die übrigen kamen.',
      en: 'Please check that it is the right file, or add how the others came in.',
    },
  }
}
