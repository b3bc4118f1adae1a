const key = 'freigabe.preview.always'

/** Whether a person wants to see each file before it is uploaded, also a good one. */
export const alwaysPreference = {
  read: () => localStorage.getItem(key) === 'on',
  write: (on: boolean) => localStorage.setItem(key, on ? 'on' : 'off'),
}
