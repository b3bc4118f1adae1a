import type {
  CaseEvent,
  ComplaintEvent,
  HoldEvent,
  ProceedingEvent,
  RequestEvent,
} from '@freigabe/core'

/** What the core decided, as it is logged. */
export type DecidedEvent = CaseEvent | RequestEvent | ProceedingEvent | ComplaintEvent | HoldEvent

/** Everything that is logged of an account: whatever is new here must be told to the platform, or said not to be. */
export type LogType =
  | DecidedEvent['type']
  | 'account_created'
  | 'account_changed'
  | 'account_facts_stated'
  | 'sender_reported'
  | 'address_erased'
  | 'arrivals_delivered'
  | 'batch_covered'
  | 'batch_received'
  | 'batch_refused'
  | 'batch_removed'
  | 'answers_opened'
  | 'batch_screened'
  | 'batch_set_apart'
  | 'case_deferred'
  | 'case_handed_over'
  | 'columns_corrected'
  | 'columns_forgotten'
  | 'complained_address_shown'
  | 'complaint_looked_up'
  | 'contact_opened'
  | 'file_deleted'
  | 'file_previewed'
  | 'group_created'
  | 'group_deleted'
  | 'group_renamed'
  | 'hold_overdue'
  | 'invitation_withdrawn'
  | 'key_issued'
  | 'key_revoked'
  | 'member_changed'
  | 'member_invited'
  | 'member_joined'
  | 'member_removed'
  | 'note_written'
  | 'priority_changed'
  | 'report_handed_in'
  | 'request_overdue'
  | 'source_attacked'
  | 'source_changed'
  | 'source_declared'
  | 'source_recovered'
  | 'source_withdrawn'
  | 'step_overdue'
  | 'step_waits'
  | 'step_widened'
  | 'webhook_endpoint_changed'
  | 'webhook_endpoint_created'
  | 'webhook_endpoint_paused'
  | 'webhook_endpoint_removed'
  | 'webhook_endpoint_resumed'
  | 'webhook_event_resent'
  | 'webhook_events_replayed'
  | 'webhook_secret_rotated'
