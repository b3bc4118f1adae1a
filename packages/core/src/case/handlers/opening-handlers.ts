import { refuse } from '../refusal.ts'
import type { CommandHandlers } from './command-handler.ts'
import { refuseWhileProposed } from './shared-refusals.ts'
/** Which recipients a case is about: opening it, batches joining it, batches leaving it. */
export const openingHandlers: CommandHandlers<'open' | 'join_batches' | 'split' | 'divide'> = {
  open: {
    isDone: (state, command) => state.caseId === command.caseId,
    decide(_state, command) {
      const { caseId, accountId, groupId, trigger, predecessorId } = command
      if (command.batchIds.length + command.sourceIds.length === 0) return refuse('BATCHES_EMPTY')
      return {
        type: 'case_opened',
        caseId,
        accountId,
        groupId,
        trigger,
        predecessorId,
        batchIds: [...new Set(command.batchIds)],
        sourceIds: [...new Set(command.sourceIds)],
      }
    },
  },

  join_batches: {
    isDone: (state, command) =>
      command.batchIds.length > 0 && command.batchIds.every((id) => state.batchIds.includes(id)),
    decide(state, command) {
      if (command.batchIds.length === 0) return refuse('BATCHES_EMPTY')
      const joining = new Set(command.batchIds.filter((id) => !state.batchIds.includes(id)))
      return { type: 'batches_joined', batchIds: [...joining] }
    },
  },

  split: {
    isDone: (state, command) => state.splitOffCaseIds.includes(command.newCaseId),
    decide(state, command) {
      const waiting = refuseWhileProposed(state)
      if (waiting) return waiting
      const leaving = new Set(command.batchIds)
      if (leaving.size === 0) return refuse('BATCHES_EMPTY')
      const unknown = [...leaving].filter((id) => !state.batchIds.includes(id))
      if (unknown.length > 0) return refuse('BATCH_UNKNOWN', { batchIds: unknown })
      const leavesNothing = leaving.size === state.batchIds.length && state.sourceIds.length === 0
      if (leavesNothing) return refuse('SPLIT_LEAVES_NOTHING')
      return { type: 'batches_split_off', batchIds: [...leaving], newCaseId: command.newCaseId }
    },
  },

  divide: {
    isDone: (state, command) => state.splitOffCaseIds.includes(command.newCaseId),
    decide(state, { batchId, firstBatchId, restBatchId, newCaseId }) {
      if (!state.batchIds.includes(batchId)) return refuse('BATCH_UNKNOWN', { batchIds: [batchId] })
      return { type: 'batch_divided', batchId, firstBatchId, restBatchId, newCaseId }
    },
  },
}
