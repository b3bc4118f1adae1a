import type { TransportRequest } from '@freigabe/sdk'

/** Sends by XMLHttpRequest: the one way a browser tells how far an upload has come. */
export function xhrTransport(request: TransportRequest): Promise<Response> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest()
    xhr.open(request.method, request.url)
    xhr.responseType = 'arraybuffer'
    for (const [name, value] of request.headers) xhr.setRequestHeader(name, value)
    xhr.upload.onprogress = ({ loaded, total, lengthComputable }) =>
      request.onProgress?.({ sent: loaded, total: lengthComputable ? total : null })
    xhr.onload = () => resolve(responseOf(xhr))
    xhr.onerror = () => reject(new TypeError('The upload did not reach the server.'))
    xhr.onabort = () => reject(request.signal?.reason)
    request.signal?.addEventListener('abort', () => xhr.abort(), { once: true })
    xhr.send(request.body as XMLHttpRequestBodyInit)
  })
}

function responseOf(xhr: XMLHttpRequest): Response {
  const headers = new Headers()
  for (const line of xhr.getAllResponseHeaders().trim().split('\r\n')) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.append(line.slice(0, colon), line.slice(colon + 1).trim())
  }
  const body = xhr.status === 204 ? null : (xhr.response as ArrayBuffer)
  return new Response(body, { status: xhr.status, statusText: xhr.statusText, headers })
}
