import { createContext, useContext } from 'react'
import type { Queue } from './use-queue.ts'

const QueueContext = createContext<Queue | null>(null)

export const QueueProvider = QueueContext.Provider

/** The queue next to the open case. */
export function useShownQueue(): Queue {
  const queue = useContext(QueueContext)
  if (!queue) throw new Error('useShownQueue is called outside the desk')
  return queue
}
