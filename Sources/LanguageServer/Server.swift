/// The language server over standard input and output.
package enum Server {}
