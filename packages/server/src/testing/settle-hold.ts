import { change } from '../change/change.ts'
import type { House } from '../house.ts'
import type { ActingStaff } from '../requests/dossier/acting.ts'
import { settleHold } from '../watching/holds/settle-hold.ts'

type Command<Kind> = Extract<Parameters<typeof settleHold>[3], { kind: Kind }>['command']

/** Lifts a hold as it happens once the decision can no longer be taken back. */
export function liftAtOnce(
  house: House,
  by: ActingStaff,
  account: string,
  hold: string,
  command: Command<'lift'>,
): Promise<boolean> {
  const decision = { kind: 'lift', command } as const
  return change(house, 'command', account, (unit) => settleHold(unit, by, hold, decision))
}

/** Confirms a hold in the same way. */
export function confirmAtOnce(
  house: House,
  by: ActingStaff,
  account: string,
  hold: string,
  command: Command<'confirm_hold'>,
): Promise<boolean> {
  const decision = { kind: 'confirm_hold', command } as const
  return change(house, 'command', account, (unit) => settleHold(unit, by, hold, decision))
}
