import type { TextsOf } from '../i18n/texts-of.ts'
import type { texts as german } from './texts.de.ts'

export const texts = {
  screening: {
    figure: {
      unique: 'Recipients',
      rows: 'Rows read',
      duplicates: 'Duplicates',
      invalid: 'Invalid addresses',
      refused: 'Unreadable rows',
      role: 'Role accounts',
      disposable: 'Disposable addresses',
      freemail: 'Private mailboxes',
    },
    findings: 'Findings',
    domains: 'Where the recipients have their mailboxes',
    otherDomains_one: '{{count}} other domain',
    otherDomains_other: '{{count}} other domains',
    severity: {
      serious: 'Serious',
      warning: 'Conspicuous',
      notice: 'Note',
      info: 'For information',
    },
    refusedRows_one: '{{number}} row could not be read',
    refusedRows_other: '{{number}} rows could not be read',
    line: 'Line {{line}}',
    moreRefused_one: 'and {{number}} more',
    moreRefused_other: 'and {{number}} more',
    workbook: 'Read as an Excel workbook',
    text: 'Read as text in {{encoding}}, separated by “{{delimiter}}”',
    tab: 'tab',
    digest: 'Digest of the recipients: it is how we know the same recipients again.',
  },
} as const satisfies TextsOf<typeof german>
