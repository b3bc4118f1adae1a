import type { CaseCommand, CommandContext } from '../case-command.ts'
import type { EventFacts } from '../case-event.ts'
import type { CaseState } from '../case-state.ts'
import type { Refusal } from '../refusal.ts'

export type CommandOf<Type extends CaseCommand['type']> = Extract<CaseCommand, { type: Type }>

/** What a command does, once the transition table has let it pass. */
export interface CommandHandler<Type extends CaseCommand['type']> {
  /** True where the state already is as the command asks: a second click changes nothing. */
  isDone(state: CaseState, command: CommandOf<Type>, context: CommandContext): boolean
  /** The event or events that the command leads to, or why it is refused. */
  decide(
    state: Type extends 'open' ? null : CaseState,
    command: CommandOf<Type>,
    context: CommandContext,
  ): EventFacts | readonly EventFacts[] | Refusal
}

/** The handlers of a family of commands. */
export type CommandHandlers<Type extends CaseCommand['type']> = {
  [Each in Type]: CommandHandler<Each>
}
