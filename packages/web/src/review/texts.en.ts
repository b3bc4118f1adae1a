import type { TextsOf } from '../i18n/texts-of.ts'
import type { texts as german } from './texts.de.ts'

export const texts = {
  statement: {
    lookedAt: 'What we looked at',
    found: 'What we found',
    rule: 'Which rule applies',
    whatNow: 'What you can do now',
  },
  stance: {
    allowed: 'Allowed',
    conditional: 'Under conditions',
    forbidden: 'Not allowed',
  },
  basis: { law: 'Law', house: 'House rule' },
  answers: {
    general: 'General details',
    missing: 'not stated yet',
    confirmed: 'Confirmed',
    inFile: 'In the recipients file: {{columns}}',
    inFileShort: 'In the recipients file',
  },
  evidence: {
    preview: 'View',
    previewOf: 'View “{{name}}”',
    downloadOf: 'Download “{{name}}”',
    removeOf: 'Take out “{{name}}”',
    openPdf: 'Open the PDF in a new tab',
  },
  timeline: {
    label: 'History, newest first',
    event: {
      case_opened: 'Approval process started',
      batches_joined: 'More recipients joined',
      submitted: 'Submitted',
      supplemented: 'Supplemented, now revision {{revision}}',
      question_asked: 'Question asked',
      question_amended: 'Question changed',
      question_taken_back: 'Question taken back',
      answered: 'Questions answered, now revision {{revision}}',
      assessed: 'Statement assessed',
      accepted: 'Approved',
      rejected: 'Rejected',
      batches_split_off: 'Some of the recipients are reviewed separately',
      lapsed: 'Dormant, because nothing more happened',
      resumed: 'Resumed',
      revoked: 'Approval revoked',
      reopened: 'Reopened, for another reviewer',
      withdrawn: 'Withdrawn',
    },
    by: {
      customer: 'Account',
      staff: 'Review',
      rule: 'Policy',
      clock: 'Freigabe',
      account_key: 'Interface of the account',
      platform_key: 'Platform',
    },
  },
} as const satisfies TextsOf<typeof german>
