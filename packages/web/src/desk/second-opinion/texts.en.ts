import type { TextsOf } from '../../i18n/texts-of.ts'
import type { texts as german } from './texts.de.ts'

export const texts: TextsOf<typeof german> = {
  title: 'Second opinion',
  lead: 'A small share of the decisions is drawn by lot. You see the case as it was before the decision, and say how you would have decided. It changes nothing about the case.',
  waiting: 'Waiting for a second opinion',
  nothing: 'Nothing is waiting for you',
  nothingText: 'Once a decision that is not yours is drawn, it appears here.',
  answered: 'Compared',
  answeredLead:
    'Your decisions and your second opinions, each beside the other. No names are shown.',
  column: {
    group: 'Group',
    account: 'Account',
    drawn: 'Drawn',
    part: 'You gave',
    decision: 'Decision',
    second: 'Second opinion',
    agreed: 'Comparison',
    answered: 'On',
  },
  part: { decided: 'the decision', second: 'the second opinion' },
  agreed: 'Agreed',
  disagreed: 'Disagreed',
  reviewer: 'Reviewer',
  blind:
    '{{account}} · This is how the case was before the decision. You see how it was decided once you have given your opinion.',
  compared: '{{account}} · This is how the case was before the decision.',
  yours: 'Your opinion',
  ask: 'How would you have decided?',
  askHint: 'Would you have asked something first? Decide by what is here all the same.',
  outcome: { accepted: 'Accepted', rejected: 'Rejected' },
  grounds: 'Grounds',
  groundMissing: 'Choose a ground',
  give: 'Give opinion',
  kept: 'Both are on record. Nothing about the case has changed.',
  next: 'To the list',
}
