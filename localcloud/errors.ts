/**
 * An error the SDK understands: the wire answer is `{code, message, requestId}` with HTTP 200.
 * Texts follow those the real service is known to send, because the SDK drops some codes and
 * applications can only match on the text.
 */
export class CloudError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.name = 'CloudError'
    this.code = code
  }
}

const ASK_AGAIN = 'Please check your request, but if the problem persists, contact us.'

/** The parameters of a request make no sense. */
export const badParam = (message: string) => new CloudError('INVALID_PARAM', message)

/** The local cloud does not do this; it says so by name instead of half doing it. */
export const unsupported = (what: string) =>
  new CloudError('INVALID_PARAM', `[InvalidParameter] not supported by the local cloud: ${what}`)

export const noCollection = (name: string) =>
  new CloudError(
    'DATABASE_COLLECTION_NOT_EXIST',
    `[ResourceNotFound] Db or Table not exist: ${name}. ${ASK_AGAIN}`,
  )

export const duplicateKey = (namespace: string, index: string, key: string) =>
  new CloudError(
    'DATABASE_REQUEST_FAILED',
    `[FailedOperation.Insert] multiple write errors: [{write errors: [{E11000 duplicate key error collection: ${namespace} index: ${index} dup key: ${key}}]}, {<nil>}]`,
  )

export const writeError = (message: string) =>
  new CloudError(
    'DATABASE_REQUEST_FAILED',
    `[FailedOperation] multiple write errors: [{write errors: [{${message}}]}, {<nil>}]`,
  )

export const timedOut = () =>
  new CloudError('DATABASE_REQUEST_FAILED', '[FailedOperation.Timeout] Execution request timeout')

export const transactionConflict = () =>
  new CloudError(
    'DATABASE_TRANSACTION_CONFLICT',
    `[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ${ASK_AGAIN}`,
  )

export const transactionGone = () =>
  new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. ${ASK_AGAIN}`,
  )

export const transactionBusy = () =>
  new CloudError(
    'DATABASE_TRANSACTION_FAIL',
    `[ResourceUnavailable.TransactionBusy] Transaction is busy. ${ASK_AGAIN}`,
  )
