import { type Icon, IconCheck, IconChecks, IconHelp, IconX } from '@tabler/icons-react'
import type { Tone } from '../../../parts/badge/tone.ts'
import type { Value } from './case-draft.ts'

/** How a statement can be judged, each on the key of its place: 1 to 4. */
export const assessmentValues: readonly { value: Value; tone: Tone; icon: Icon }[] = [
  { value: 'verified', tone: 'grey', icon: IconChecks },
  { value: 'plausible', tone: 'grey', icon: IconCheck },
  { value: 'unclear', tone: 'amber', icon: IconHelp },
  { value: 'contradicted', tone: 'red', icon: IconX },
]
