import type { Rule } from '../rules/rule.ts'
import type { PackExample } from '../rules/run-example.ts'
import type {
  CollectionMethod,
  Condition,
  Ground,
  LocalText,
  PolicyPack,
  Principle,
} from './policy-pack.ts'

/**
 * One pack as its file states it: shared words, a country's law, or the operator's house rules. All
 * that it rules has the pack's own basis. What a pack leaves out, another must state before they are
 * merged.
 */
export interface PackLayer
  extends Pick<PolicyPack, CollectedPart>,
    Partial<
      Pick<
        PolicyPack,
        SinglePart | 'promises' | 'requests' | 'screening' | 'integrity' | 'goodwill'
      >
    > {
  id: string
  /** `de@2026-11-25` */
  version: string
  /** `none` for shared words, which take no stance. */
  basis: 'none' | 'law' | 'house'
  /** Law: the ISO 3166-1 code of the country whose it is, or `EU`. */
  country?: string
  /** Id of the pack whose ids this one may refer to. */
  extends?: string
  title: LocalText
  /** What the pack says of its own standing, for instance that counsel must confirm it. */
  notice: LocalText
  principles: readonly Omit<Principle, 'basis'>[]
  methods: readonly MethodLayer[]
  grounds: readonly GroundLayer[]
  conditions: readonly Omit<Condition, 'counts' | 'enforceable'>[]
  rules?: readonly Rule[]
  /** What is left out is drawn of nothing. */
  routing?: Partial<PolicyPack['routing']>
  /** The pack's own tests of its rules; nobody is bound by them. */
  examples?: readonly PackExample[]
}

/** What one pack says of a method: words, a stance, or both. The words may be another pack's. */
export type MethodLayer = Pick<CollectionMethod, 'code' | MethodList> &
  Partial<Pick<CollectionMethod, 'label' | 'hint' | 'stance' | 'explanation'>>

type MethodList = 'grounds' | 'remedies' | 'requirements' | 'sources'

/** What one pack says of a ground: words, the rule, or both. The words may be another pack's. */
export type GroundLayer = Pick<Ground, 'code' | 'source'> &
  Partial<Pick<Ground, 'title' | 'question' | 'rule'>>

/** What all packs contribute to. */
type CollectedPart = 'sources' | 'reminder' | 'generalRequirements' | 'requirements' | 'remedies'

/** What one pack settles for all: the last one that states it. */
export type SinglePart =
  | 'declaration'
  | 'calendar'
  | 'promise'
  | 'reminders'
  | 'approval'
  | 'lapseAfterDays'
  | 'sourceCap'
