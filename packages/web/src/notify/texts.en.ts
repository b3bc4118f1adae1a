import type { TextsOf } from '../i18n/texts-of.ts'
import type { texts as german } from './texts.de.ts'

export const texts = {
  mailbox: {
    title: 'Mailbox',
    lead: 'What this installation would have sent ends up here. Once an SMTP server is set, mails go out.',
    list: 'Mails, newest first',
    search: 'Search for a mail',
    to: 'To {{to}}',
    choose: 'Please choose a mail.',
    empty: 'No mails yet',
    emptyText: 'As soon as Freigabe tells somebody something, it appears here.',
    nothing: 'There is no mail for “{{search}}”.',
    content: 'Content of the mail',
    asLetter: 'Designed',
    asText: 'Text only',
    back: 'All mails',
    toSignIn: 'To Freigabe',
  },
} as const satisfies TextsOf<typeof german>
