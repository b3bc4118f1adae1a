import { workerData } from 'node:worker_threads'
import { serveTally } from '@freigabe/screening/serve-tally'
import { nodePort } from './node-port.ts'

serveTally(nodePort(workerData))
