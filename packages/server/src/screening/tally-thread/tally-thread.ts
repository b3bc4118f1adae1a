import { workerData } from 'node:worker_threads'
import { serveTally } from '@freigabe/screening'

serveTally(workerData)
