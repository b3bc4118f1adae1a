import type { Stage } from './stage.ts'

/**
 * Uses the stage's draws to find what to do to what, and returns a function that does it; nothing if it is
 * impossible.
 */
export type Verb = (stage: Stage) => Promise<(() => Promise<unknown>) | undefined>

export type Verbs = Readonly<Record<string, Verb>>
