import type { TextsOf } from '../../i18n/texts-of.ts'
import type { texts as german } from './texts.de.ts'

export const texts = {
  keys: {
    open: 'Keys ?',
    title: 'Keys on the desk',
    group: { queue: 'Queue', case: 'Case', decision: 'Decision' },
    does: {
      jk: 'Next, previous case in the queue',
      enter: 'Open the case',
      slash: 'Search',
      n: 'Next case: the most urgent that you may take',
      l: 'Reorder, if cases belong further up',
      x: 'Select a case, to hand several over',
      palette: 'Search, and all commands',
      escape: 'Close; end the selection; back to the queue',
      step: 'Next, previous statement',
      section: 'To a section of the case',
      assess: 'Verified, plausible, unclear, contradicted; then on to the next statement',
      p: 'Everything that agrees is plausible; press again to take it back',
      rest: 'The same for what nothing speaks to, once everything that weighs has been seen',
      e: 'Open and close the statement’s evidence',
      i: 'Write an internal note',
      c: 'Take the case, give it back',
      u: 'Back to the queue',
      a: 'Accept',
      f: 'Ask the customer',
      r: 'Reject',
      send: 'Send the letter; in dialogs: go ahead',
      z: 'Take back what you have just decided',
      h: 'Put the case aside',
      o: 'Hand the case over',
      s: 'Skip the case',
    },
    single: 'Single letters act as keys',
    singleHint: 'Switch this off if you dictate. Tab, arrows and Enter always work.',
  },
} as const satisfies TextsOf<typeof german>
