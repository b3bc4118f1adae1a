import type { Stage } from './stage.ts'

/** Finds by the stage's draws what is to be done to what, and gives the doing of it; nothing where it cannot be. */
export type Verb = (stage: Stage) => Promise<(() => Promise<unknown>) | undefined>

export type Verbs = Readonly<Record<string, Verb>>
