import type { api, BodyInput, DeskCase } from '@freigabe/contract'

type Paragraph = 'lookedAt' | 'found' | 'rule' | 'whatNow'

/** A requirement made on the spot, as the reviewer types it. */
export interface WantedDraft {
  id: string
  kind: BodyInput<typeof api.askQuestion>['requirements'][number]['kind']
  label: string
  required: boolean
}

export type Value = NonNullable<DeskCase['statements'][number]['value']>

export type Mode = 'accept' | 'ask' | 'reject'

/** Everything that a reviewer has typed about a case and not sent yet. */
export interface CaseDraft {
  mode: Mode | null
  note: string
  /** What of the weighty was in view, by the keys of the sheet. */
  seen: string[]
  /** Statements judged together in one revision, by their ids, until they are sent with the way on. */
  assessments: Record<string, { value: Value; revision: number; inBulk: true }>
  /** Ids of further cases that the same act is to cover. */
  also: string[]
  accept: {
    conditions: { code: string; limit?: number }[]
    /** A day; null for that of the policy, and empty while what is typed is none. */
    endsOn: string | null
    /** How much may arrive through each source, where that is not as declared. */
    caps: Record<string, { cap: number; periodDays: number }>
    statement: Partial<Record<Paragraph, string>>
  }
  ask: {
    text: string
    grounds: string[]
    wanted: WantedDraft[]
    /** Ids of the statements chosen as what it is about. */
    statements?: string[]
    /** Names of the statements in doubt whose sentences came into the text. */
    about?: string[]
  }
  reject: {
    grounds: string[]
    remedies: string[]
    /** The statements that it rests on; null until they are chosen. */
    restsOn: string[] | null
    /** What the account may know of it, where all that was found is kept for the desk. */
    fact?: string
    statement: Partial<Record<Paragraph, string>>
  }
  revoke: { grounds: string[]; text: string }
}

/** A draft in which nothing is typed. */
export const emptyDraft: CaseDraft = {
  mode: null,
  note: '',
  seen: [],
  assessments: {},
  also: [],
  accept: { conditions: [], endsOn: null, caps: {}, statement: {} },
  ask: { text: '', grounds: [], wanted: [] },
  reject: { grounds: [], remedies: [], restsOn: null, statement: {} },
  revoke: { grounds: [], text: '' },
}
