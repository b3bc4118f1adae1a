/** Asks for one file, at a click on a button that says what for; nothing happens where the person thinks better of it. */
export function chooseFile(onChosen: (file: File) => void): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.hidden = true
  // Some browsers forget an input that is not on the page.
  document.body.append(input)
  const done = () => input.remove()
  input.addEventListener('cancel', done)
  input.addEventListener('change', () => {
    done()
    const [file] = input.files ?? []
    if (file) onChosen(file)
  })
  input.click()
}
