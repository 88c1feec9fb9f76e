/// Error codes of JSON-RPC and LSP 3.18.
package enum ErrorCode: Int, Sendable {
  case parseError = -32700
  case invalidRequest = -32600
  case methodNotFound = -32601
  case invalidParams = -32602
  case internalError = -32603
  case serverNotInitialized = -32002
  case requestFailed = -32803
  case contentModified = -32801
  case requestCancelled = -32800
}
