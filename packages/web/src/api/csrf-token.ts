/** The token of the session that is signed in; every write carries it. Set when a session is read. */
export const csrfToken: { current: string | undefined } = { current: undefined }
