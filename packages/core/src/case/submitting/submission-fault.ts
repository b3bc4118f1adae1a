import type { LocalText } from '../../policy/packs/policy-pack.ts'
import type { AnswerFlaw } from './answer-flaw.ts'

/** One thing to correct before a submission can be handed in. */
export interface SubmissionFault {
  /** JSON pointer (RFC 6901) into the content: `/answers/form_double_opt_in~1form_link`. */
  pointer: string
  code: SubmissionFaultCode
  /** What is wrong and how to correct it. */
  text: LocalText
}

export type SubmissionFaultCode =
  | 'methods_missing'
  | 'method_unknown'
  | 'method_twice'
  | 'share_out_of_range'
  | 'shares_not_100'
  | AnswerFlaw
  | 'date_in_future'
  | 'date_out_of_order'
  | 'contact_name_missing'
  | 'contact_way_missing'
  | 'contact_email_malformed'
