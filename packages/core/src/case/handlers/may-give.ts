import type { CaseCommand } from '../case-command.ts'
import type { Party } from '../party.ts'
import { transitions, whoOpens, whoReopens } from '../transitions.ts'

/** Whether a party may give this command at all, in whatever status. */
export function mayGive(command: CaseCommand, party: Party): boolean {
  if (!transitions[command.type].by.includes(party)) return false
  if (command.type === 'reopen') return whoReopens[command.reason].includes(party)
  if (command.type !== 'open') return true
  const isSplitOff = command.predecessorId !== null && transitions.split.by.includes(party)
  return isSplitOff || whoOpens[command.trigger].includes(party)
}
