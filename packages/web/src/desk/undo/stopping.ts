let isAsked = false

/** What was being sent was stopped before anything went out. */
export class SendingStopped extends Error {
  constructor() {
    super('The sending was stopped.')
  }
}

/** Whether the author of what is being sent wants it back already, before it can be taken back on the server. */
export const stopping = {
  ask: () => {
    isAsked = true
  },
  isAsked: () => isAsked,
  forget: () => {
    isAsked = false
  },
  /** Called before each step that sends something; throws `SendingStopped` where it is to be stopped. */
  heed() {
    if (isAsked) throw new SendingStopped()
  },
}
