import type { TextsOf } from '../../i18n/texts-of.ts'
import type { texts as german } from './texts.de.ts'

export const texts = {
  palette: {
    title: 'Commands of the desk',
    search: 'What would you like to do?',
    nothing: 'No command fits.',
    passing: 'Pass on',
    sections: 'In the case',
    more: 'Other',
    all: 'Show all cases',
    mine: 'Show my cases',
    forMe: 'Show what was handed over to me',
    overdue: 'Show what is overdue',
  },
} as const satisfies TextsOf<typeof german>
