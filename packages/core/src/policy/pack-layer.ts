import type { Basis, CollectionMethod, Ground, PolicyPack, Principle } from './policy-pack.ts'

/**
 * One pack as its file states it: a country's law, or the operator's house rules. Everything in it
 * has the pack's own basis. What a pack leaves out, another must state before they are merged.
 */
export interface PackLayer
  extends Pick<PolicyPack, CollectedPart>,
    Partial<Pick<PolicyPack, SinglePart | 'screening'>> {
  id: string
  /** `de@2026-11-25` */
  version: string
  basis: Basis
  /** Id of the pack whose ids this one may refer to. */
  extends?: string
  title: PolicyPack['title']
  /** What the pack says of its own standing, for instance that counsel must confirm it. */
  notice: PolicyPack['title']
  principles: readonly Omit<Principle, 'basis'>[]
  methods: readonly MethodLayer[]
  grounds: readonly Omit<Ground, 'basis'>[]
}

/** What one pack says of a method; label and hint may be another pack's. */
export type MethodLayer = Omit<CollectionMethod, 'basis' | 'rulings' | 'label' | 'hint'> &
  Partial<Pick<CollectionMethod, 'label' | 'hint'>>

/** What all packs contribute to. */
type CollectedPart =
  | 'sources'
  | 'reminder'
  | 'generalRequirements'
  | 'requirements'
  | 'remedies'
  | 'conditions'

/** What one pack settles for all: the last one that states it. */
export type SinglePart = 'declaration' | 'promise' | 'approval' | 'lapseAfterDays'
