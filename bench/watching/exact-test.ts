/** How probable it is that so many or more come of so many, each with the same probability. */
export function exactTail(came: number, of: number, probability: number): number {
  return came === 0 ? 1 : betaShare(came, of - came + 1, probability)
}

/** The regularised incomplete beta function, by its continued fraction (DLMF 8.17.22). */
function betaShare(a: number, b: number, x: number): number {
  if (b <= 0) return x ** a
  if (x > (a + 1) / (a + b + 2)) return 1 - betaShare(b, a, 1 - x)
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x),
  )
  let [numerator, denominator, value] = [1, 1 - ((a + b) * x) / (a + 1), 0]
  denominator = 1 / denominator
  value = denominator
  for (let m = 1; m < 100_000; m += 1) {
    for (const term of [
      (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)),
      (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)),
    ]) {
      denominator = 1 / (1 + term * denominator)
      numerator = 1 + term / numerator
      value *= numerator * denominator
    }
    if (Math.abs(numerator * denominator - 1) < 1e-12) break
  }
  return (front * value) / a
}

/** By Stirling's series (DLMF 5.11.1), from 10 up; below that by the recurrence. */
function logGamma(z: number): number {
  if (z < 10) return logGamma(z + 1) - Math.log(z)
  const series = 1 / (12 * z) - 1 / (360 * z ** 3) + 1 / (1260 * z ** 5)
  return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series
}
