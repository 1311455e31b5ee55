/// How large a file may be, so that a hostile one costs neither time nor memory.
package struct YAMLLimits: Sendable {
  /// Bytes of one file.
  package var bytes = 16 * 1024 * 1024
  /// Lists and mappings inside one another.
  package var depth = 100
  /// Keys, values, lists and mappings as written.
  package var nodes = 2_000_000
  /// Keys, values, lists and mappings that aliases add once unfolded.
  package var aliasedNodes = 100_000

  package init() {}
}
