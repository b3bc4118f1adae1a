import type { TextsOf } from '../../i18n/texts-of.ts'
import type { texts as german } from './texts.de.ts'

export const texts = {
  palette: {
    title: 'Search and commands of the desk',
    search: 'Case, account, group or command',
    nothing: 'Nothing found.',
    cases: 'Waiting cases',
    accounts: 'Accounts',
    groups: 'Groups without a waiting case',
    passing: 'Pass on',
    sections: 'In the case',
    more: 'Other',
    all: 'Show all cases',
    mine: 'Show my cases',
    forMe: 'Show what was handed over to me',
    overdue: 'Show what is overdue',
  },
} as const satisfies TextsOf<typeof german>
