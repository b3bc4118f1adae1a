/** The coded reasons on which an appeal is upheld or dismissed; leads count them. */
export const appealReasons = {
  upheld: [
    'new_evidence',
    'evidence_overlooked',
    'facts_misread',
    'rule_misapplied',
    'not_asked_first',
  ],
  dismissed: ['grounds_stand', 'proof_missing', 'nothing_new', 'no_ground_for_appeal'],
} as const
