import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { GateOptions, GateQuestion } from '@freigabe/sdk/gate'

/** Orders to a sender, carried out one after another. */
export interface Order {
  /** Opens this many copies. */
  open?: Pick<GateOptions, 'url' | 'key' | 'name' | 'maxAgeMilliseconds'> & { count: number }
  /** Sets its clocks this many milliseconds ahead of the machine's, or behind. */
  put?: { wall?: number; steady?: number }
  close?: boolean
  check?: GateQuestion
  /** The number of checks; one in each copy by default. */
  times?: number
}

/** Its reply: how often each answer was given, and how old each copy is. */
export interface Said {
  answers: Record<string, number>
  ages: number[]
}

export interface Sender {
  told(order: Order): Promise<Said>
  kill(): Promise<void>
}

/** Starts a process that sends; it ends with ours. */
export function startSender(): Sender {
  const child = fork(fileURLToPath(new URL('./sender-process.ts', import.meta.url)))
  child.setMaxListeners(0)
  let last = 0
  return {
    async told(order) {
      const id = ++last
      const answered = Promise.withResolvers<Said>()
      const hear = (message: unknown) => {
        const told = message as { id: number; said: Said }
        if (told.id === id) answered.resolve(told.said)
      }
      child.on('message', hear)
      child.send({ id, order })
      const said = await answered.promise
      child.off('message', hear)
      return said
    },
    async kill() {
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    },
  }
}
