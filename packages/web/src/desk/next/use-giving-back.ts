import { useLocation } from '@tanstack/react-router'
import { useEffect } from 'react'
import { type Given, givenCase } from './given-case.ts'

/**
 * Gives back the case that the desk gave once its reader is elsewhere, on whatever way: in another case or on another
 * page. The queue is not elsewhere: from there one mostly comes back.
 */
export function useGivingBack() {
  const { pathname } = useLocation()
  useEffect(() => {
    const given = givenCase.read()
    if (!given || pathname === '/desk' || isIn(given, pathname)) return
    givenCase.forget()
    // Every page has this hook; only the desk has the rest.
    import('./give-back.ts').then(({ giveBack }) => giveBack(given)).catch(() => {})
  }, [pathname])
}

function isIn(given: Given, pathname: string): boolean {
  return pathname === `/desk/${given.account}/${given.case}`
}
