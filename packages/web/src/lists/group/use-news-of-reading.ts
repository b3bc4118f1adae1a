import type { Batch } from '@freigabe/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { about } from '../../api/keys.ts'
import { isBeingRead } from './is-being-read.ts'

/** Reads the rest of the page anew as soon as a file has been read, so that nothing lags behind it. */
export function useNewsOfReading(account: string, batches: Batch[]) {
  const queryClient = useQueryClient()
  const reading = batches.filter(isBeingRead).length
  const before = useRef(reading)
  useEffect(() => {
    if (reading < before.current) {
      void queryClient.invalidateQueries(about('process', account))
    }
    before.current = reading
  }, [queryClient, account, reading])
}
