import type { Notice } from '@freigabe/contract'
import {
  type Icon,
  IconBan,
  IconCircleX,
  IconClockOff,
  IconFileAlert,
  IconFileUpload,
  IconMessageQuestion,
  IconMoon,
  IconRefresh,
  IconTableColumn,
  IconWriting,
} from '@tabler/icons-react'
import type { Tone } from '../../parts/tone.ts'

/** Each kind of notice as icon and colour; what the sentence says is never in the colour alone. */
export const noticeLooks: Record<Notice['kind'], { tone: Tone; icon: Icon }> = {
  answer_questions: { tone: 'red', icon: IconMessageQuestion },
  state_origin: { tone: 'amber', icon: IconWriting },
  confirm_column: { tone: 'amber', icon: IconTableColumn },
  file_refused: { tone: 'amber', icon: IconFileAlert },
  hand_in_file: { tone: 'amber', icon: IconFileUpload },
  renew: { tone: 'amber', icon: IconRefresh },
  resume: { tone: 'amber', icon: IconMoon },
  expired: { tone: 'grey', icon: IconClockOff },
  see_rejection: { tone: 'grey', icon: IconCircleX },
  see_revocation: { tone: 'grey', icon: IconBan },
}
