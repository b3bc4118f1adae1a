import { workerData } from 'node:worker_threads'
import { serveTally } from '@freigabe/screening/serve-tally'
import { nodePort } from './tally-thread-for.ts'

serveTally(nodePort(workerData))
