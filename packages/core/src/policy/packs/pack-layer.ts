import type { Rule } from '../rules/rule.ts'
import type { PackExample } from '../rules/run-example.ts'
import type { WatchingLayer } from './merge-watching.ts'
import type {
  CollectionMethod,
  Condition,
  Ground,
  LocalText,
  MethodGroup,
  PolicyPack,
  Principle,
} from './policy-pack.ts'

/**
 * One pack as its file states it: shared words, a country's law, or the operator's house rules. Every rule in
 * it has the pack's own basis. Parts that a pack leaves out must be stated by another before they are merged.
 */
export interface PackLayer
  extends Pick<PolicyPack, CollectedPart>,
    Partial<
      Pick<
        PolicyPack,
        SinglePart | 'promises' | 'requests' | 'screening' | 'goodwill' | 'deliveries' | 'steps'
      >
    > {
  id: string
  /** `de@2026-11-25` */
  version: string
  /** `none` for shared words, which take no stance. */
  basis: 'none' | 'law' | 'house'
  /** Law: the ISO 3166-1 code of its country, or `EU`. */
  country?: string
  /** Id of the pack whose ids this one may refer to. */
  extends?: string
  title: LocalText
  /** What the pack says of its own standing, for instance that counsel must confirm it. */
  notice: LocalText
  principles: readonly Omit<Principle, 'basis'>[]
  /** What speaks to every claim of a method, unless that is forbidden. */
  methodsCheckedBy?: readonly string[]
  methods: readonly MethodLayer[]
  grounds: readonly GroundLayer[]
  conditions: readonly Omit<Condition, 'counts' | 'enforceable'>[]
  rules?: readonly Rule[]
  /** Where it is left out, nothing is drawn. */
  routing?: Partial<PolicyPack['routing']>
  watching?: WatchingLayer
  /** Without a time for appeals, the usual one holds. */
  integrity?: Omit<PolicyPack['integrity'], 'appealMonths'> & { appealMonths?: number | undefined }
  /** The pack's own tests of its rules; they bind no case. */
  examples?: readonly PackExample[]
}

/** What one pack says of a method: words, a stance, or both. The words may come from another pack. */
export type MethodLayer = Pick<CollectionMethod, 'code' | MethodList> &
  Partial<Pick<CollectionMethod, 'label' | 'hint' | 'stance' | 'explanation' | 'synonyms'>> & {
    group?: MethodGroup
    checkedBy?: readonly string[]
    explains?: readonly string[]
  }

type MethodList = 'grounds' | 'remedies' | 'requirements' | 'sources'

/** What one pack says of a ground: words, the rule, or both. The words may come from another pack. */
export type GroundLayer = Pick<Ground, 'code' | 'source'> &
  Partial<Pick<Ground, 'title' | 'question' | 'rule' | 'remedies' | 'restsOn'>>

/** The parts that all packs contribute to. */
type CollectedPart = 'sources' | 'reminder' | 'generalRequirements' | 'requirements' | 'remedies'

/** The parts that the last pack to state them settles for all. */
export type SinglePart =
  | 'declaration'
  | 'calendar'
  | 'promise'
  | 'reminders'
  | 'approval'
  | 'lapseAfterDays'
  | 'sourceCap'
