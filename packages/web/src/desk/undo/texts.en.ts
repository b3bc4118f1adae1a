import type { TextsOf } from '../../i18n/texts-of.ts'
import type { texts as german } from './texts.de.ts'

export const texts = {
  undo: {
    kind: {
      propose: 'The proposal on ‘{{group}}’ will be filed',
      confirm: 'The decision on ‘{{group}}’ will be carried out',
      accept: '‘{{group}}’ will be accepted',
      ask: 'The question about ‘{{group}}’ will be sent',
      reject: '‘{{group}}’ will be rejected',
      uphold: 'The appeal ‘{{group}}’ will be upheld',
      dismiss: 'The appeal ‘{{group}}’ will be dismissed',
    },
    announced: {
      propose: 'The proposal on ‘{{group}}’ will be filed in a moment. Z takes it back.',
      confirm: 'The decision on ‘{{group}}’ will be carried out in a moment. Z takes it back.',
      accept: '‘{{group}}’ will be accepted in a moment. Z takes it back.',
      ask: 'The question about ‘{{group}}’ will be sent in a moment. Z takes it back.',
      reject: '‘{{group}}’ will be rejected in a moment. Z takes it back.',
      uphold: 'The appeal ‘{{group}}’ will be upheld in a moment. Z takes it back.',
      dismiss: 'The appeal ‘{{group}}’ will be dismissed in a moment. Z takes it back.',
    },
    in_one: 'in {{count}} s',
    in_other: 'in {{count}} s',
    now: 'now',
    undo: 'Undo',
    goOn: 'Pick up the text',
    stopped: 'Being taken back.',
    refused: '‘{{group}}’: not carried out.',
  },
  scheduled: {
    mine: {
      propose: 'In a moment your proposal waits for a second person.',
      confirm: 'You have confirmed. It is carried out in a moment.',
      accept: 'You have accepted it. It is carried out in a moment.',
      ask: 'You have asked. The question is sent in a moment.',
      reject: 'You have rejected it. It is carried out in a moment.',
      uphold: 'You have upheld it. It is carried out in a moment.',
      dismiss: 'You have dismissed it. It is carried out in a moment.',
    },
    byOther: 'Being decided this moment, by {{name}}.',
    refused: 'Your decision was not carried out.',
  },
  sent: {
    accept: '‘{{group}}’ is accepted. The mail is on its way.',
    ask: 'The question about ‘{{group}}’ is on its way.',
    reject: '‘{{group}}’ is rejected. The mail is on its way.',
    propose: 'Your proposal on ‘{{group}}’ waits for a second person.',
    confirm: '‘{{group}}’ is decided. The mail is on its way.',
    uphold: 'The appeal ‘{{group}}’ is upheld. The mail is on its way.',
    dismiss: 'The appeal ‘{{group}}’ is dismissed. The mail is on its way.',
  },
} as const satisfies TextsOf<typeof german>
