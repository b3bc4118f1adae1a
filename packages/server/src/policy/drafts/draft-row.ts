import type { Selectable } from 'kysely'
import type { Tables } from '../../database/tables.ts'

/** A draft of the policy as it is stored. */
export type DraftRow = Selectable<Tables['policy_draft']>
