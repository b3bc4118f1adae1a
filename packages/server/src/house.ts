import type { AskDomains, AskRegistered } from '@freigabe/screening'
import type { Clock } from './clock.ts'
import type { Config } from './config/read-config.ts'
import type { AnyDatabase } from './database/open-database.ts'
import type { Feed } from './feed/feed.ts'
import type { FileStore } from './files/file-store.ts'
import type { QuestionLimit } from './gate/asking/question-limit.ts'
import type { GateMemory } from './gate/memory/gate-memory.ts'
import type { JobQueue } from './jobs/job-queue.ts'
import type { KeyRing } from './keys/key-ring.ts'
import type { PersonAuth } from './people/sign-in/person-auth.ts'
import type { Policies } from './policy/publications/policies.ts'

/** Everything that verbs, routes and jobs receive. Built once in `openHouse`. */
export interface House {
  config: Config
  database: AnyDatabase
  keys: KeyRing
  clock: Clock
  jobs: JobQueue
  files: FileStore
  /** Null if the operator has not switched that on. */
  askDomains: AskDomains | null
  /** Null if the operator has named no source. */
  askRegistered: AskRegistered | null
  auth: PersonAuth
  policies: Policies
  feed: Feed
  gate: GateMemory
  questions: QuestionLimit
}

/** What a process receives that answers for the gate and does nothing else. */
export type GateHouse = Pick<House, 'config' | 'database' | 'clock' | 'feed' | 'gate' | 'questions'>
