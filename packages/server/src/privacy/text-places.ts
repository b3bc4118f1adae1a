import type { HoldingPlace } from '@freigabe/contract'
import type { Tables } from '../database/tables.ts'

/** A table with texts that people typed, in which an address may stand. */
export type TextPlace = {
  [Table in keyof Tables]: {
    place: HoldingPlace
    table: Table
    /** The columns that identify a row within its account. */
    key: readonly (keyof Tables[Table] & string)[]
    texts: readonly (keyof Tables[Table] & string)[]
    caseId: (keyof Tables[Table] & string) | null
    at: (keyof Tables[Table] & string) | null
  }
}[keyof Tables]

/** Every text of an account that people typed. `docs/guides/privacy.md` says the same in words. */
export const textPlaces: readonly TextPlace[] = [
  {
    place: 'draft',
    table: 'draft',
    key: ['case_id'],
    texts: ['content'],
    caseId: 'case_id',
    at: 'saved_at',
  },
  {
    place: 'submission',
    table: 'submission',
    key: ['case_id', 'submission_id'],
    texts: ['content'],
    caseId: 'case_id',
    at: 'at',
  },
  {
    place: 'question',
    table: 'question',
    key: ['question_id'],
    texts: ['text', 'requirements', 'about', 'answer'],
    caseId: 'case_id',
    at: 'asked_at',
  },
  {
    place: 'division',
    table: 'division',
    key: ['new_case_id'],
    texts: ['by_value', 'by_also'],
    caseId: 'case_id',
    at: 'asked_at',
  },
  {
    place: 'note',
    table: 'note',
    key: ['note_id'],
    texts: ['text'],
    caseId: 'case_id',
    at: 'at',
  },
  {
    place: 'decision',
    table: 'decision',
    key: ['decision_id'],
    texts: ['statement'],
    caseId: 'case_id',
    at: 'at',
  },
  {
    place: 'scheduled_decision',
    table: 'scheduled_decision',
    key: ['decision_id'],
    texts: ['wish'],
    caseId: 'case_id',
    at: 'made_at',
  },
  {
    place: 'proposal',
    table: 'proposal',
    key: ['decision_id'],
    texts: ['wish', 'statement', 'note'],
    caseId: 'case_id',
    at: 'at',
  },
  {
    place: 'look',
    table: 'look',
    key: ['look_id'],
    texts: ['reason'],
    caseId: 'case_id',
    at: 'at',
  },
  {
    place: 'evidence',
    table: 'evidence',
    key: ['evidence_id'],
    texts: ['name', 'files'],
    caseId: null,
    at: 'at',
  },
  {
    place: 'batch',
    table: 'batch',
    key: ['batch_id'],
    texts: ['file_name', 'screening'],
    caseId: null,
    at: 'created_at',
  },
  {
    place: 'group',
    table: 'recipient_group',
    key: ['group_id'],
    texts: ['name'],
    caseId: null,
    at: 'created_at',
  },
  {
    place: 'source',
    table: 'source',
    key: ['source_id'],
    texts: ['name', 'link'],
    caseId: null,
    at: 'created_at',
  },
  {
    place: 'queue',
    table: 'desk_queue',
    key: ['case_id'],
    texts: [
      'group_name',
      'account_name',
      'source_name',
      'priority_reason',
      'deferral_reason',
      'sought',
    ],
    caseId: 'case_id',
    at: 'waiting_since',
  },
  {
    place: 'queue',
    table: 'desk_skip',
    key: ['person_id', 'case_id'],
    texts: ['reason'],
    caseId: 'case_id',
    at: 'at',
  },
  {
    place: 'request',
    table: 'request',
    key: ['request_id'],
    texts: ['title'],
    caseId: 'case_id',
    at: 'opened_at',
  },
  {
    place: 'request_message',
    table: 'request_message',
    key: ['message_id'],
    texts: ['text'],
    caseId: null,
    at: 'at',
  },
  {
    place: 'request_file',
    table: 'request_file',
    key: ['file_id'],
    texts: ['name'],
    caseId: null,
    at: 'at',
  },
  {
    place: 'request_queue',
    table: 'request_queue',
    key: ['request_id'],
    texts: ['title', 'group_name', 'account_name'],
    caseId: 'case_id',
    at: 'waiting_since',
  },
  {
    place: 'proceeding',
    table: 'proceeding',
    key: ['proceeding_id'],
    texts: ['reasons', 'dropped_because'],
    caseId: 'case_id',
    at: 'proposed_at',
  },
  {
    place: 'proceeding',
    table: 'proceeding_entry',
    key: ['proceeding_id', 'entry_id'],
    texts: ['text', 'statement'],
    caseId: null,
    at: 'at',
  },
  {
    place: 'complaint',
    table: 'complaint_entry',
    key: ['complaint_id', 'entry_id'],
    texts: ['text'],
    caseId: null,
    at: 'at',
  },
  {
    place: 'hold',
    table: 'hold_cause',
    key: ['hold_id'],
    texts: ['reasons'],
    caseId: null,
    at: null,
  },
  {
    place: 'hold',
    table: 'hold_entry',
    key: ['hold_id', 'entry_id'],
    texts: ['text', 'statement'],
    caseId: null,
    at: 'at',
  },
  {
    place: 'hold',
    table: 'hold_note',
    key: ['hold_id', 'note_id'],
    texts: ['text'],
    caseId: null,
    at: 'at',
  },
  {
    place: 'sender',
    table: 'sender_facts',
    key: [],
    texts: ['domain', 'payer'],
    caseId: null,
    at: 'reported_at',
  },
  { place: 'account', table: 'account', key: [], texts: ['name'], caseId: null, at: 'created_at' },
]

/** Letters to others that name the address; letters to the address itself are deleted as a whole. */
export const letterPlace: TextPlace = {
  place: 'letter',
  table: 'mail',
  key: ['mail_id'],
  texts: ['letter', 'subject', 'last_answer'],
  caseId: null,
  at: 'created_at',
}

/** Contact data for special cases; data that names the address is deleted as a whole. */
export const contactPlace: TextPlace = {
  place: 'contact',
  table: 'contact',
  key: ['case_id'],
  texts: ['data'],
  caseId: 'case_id',
  at: 'at',
}
