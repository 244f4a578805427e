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

/**
 * A cloud function that gave no result. `message` is the platform's text, such as
 * `Invoking task timed out after 3 seconds`; `statusCode` and `errorCode` are what it sends with it.
 */
export class FunctionError extends CloudError {
  requestId?: string

  constructor(
    code: string,
    message: string,
    readonly statusCode = 430,
    readonly errorCode = 1,
  ) {
    super(code, message)
    this.name = 'FunctionError'
  }
}

export const noFunction = (name: string) =>
  new FunctionError(
    'FUNCTIONS_EXECUTE_FAIL',
    `[ResourceNotFound.Function] function ${name} not found`,
    404,
    -1,
  )

export const payloadTooLarge = () =>
  new FunctionError('EXCEED_MAX_PAYLOAD_SIZE', 'data exceed max size', 413, -1)

export const resultTooLarge = () =>
  new FunctionError('FUNCTIONS_EXECUTE_FAIL', '-604001 cloudfunction result size exceed limit (1MB)', 430, -1)
