import { useEffect, useState } from 'react'

/** The milliseconds left until a moment, renewed every second; never below 0. */
export function useCountdown(until: string): number {
  const left = () => Math.max(0, Date.parse(until) - Date.now())
  const [, tick] = useState(0)
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 1000)
    return () => clearInterval(timer)
  }, [])
  return left()
}
