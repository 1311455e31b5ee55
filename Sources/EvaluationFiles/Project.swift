package import Diagnostics
package import Evaluation
package import Pricing

/// A project as it was read: the evaluation, its prices, and what it was read from.
package struct Project: Sendable {
  package var evaluation: Evaluation
  package var costPlan: CostPlan?
  /// In the order of the vendors' ids; empty where prices were not read.
  package var offers: [Offer]
  /// Every file that was read, sorted by path.
  package var inputs: [InputFile]
  package var places: Places

  /// Where in the files something stands, for what only computing can find fault with.
  package struct Places: Sendable {
    package var priorities: SourceLocation?
    package var groups: [GroupID: SourceLocation] = [:]
    package var programme: ProgrammePlaces
  }
}

/// What reading a project gave.
package struct LoadedProject: Sendable {
  /// Nil where there are errors.
  package let project: Project?
  /// Errors and warnings in reading order.
  package let diagnostics: [Diagnostic]
}

/// Where a project's files are.
package struct ProjectFolders: Sendable {
  /// The folder that holds `criteria/` and `vendors/`.
  package let root: String
  package let criteria: String
  package let vendors: String

  /// - Parameters:
  ///   - root: the project's folder.
  ///   - criteria: nil for `criteria` in it.
  ///   - vendors: nil for `vendors` in it.
  package init(root: String, criteria: String? = nil, vendors: String? = nil) {
    self.root = root
    self.criteria = criteria ?? Self.join(root, "criteria")
    self.vendors = vendors ?? Self.join(root, "vendors")
  }

  /// The nearest folder upwards that holds `criteria/`; else the folder itself.
  package static func nearestProject(from folder: String) -> String {
    var candidate = Substring(folder)
    while true {
      if isFolder(join(String(candidate), "criteria")) { return candidate.isEmpty ? "/" : String(candidate) }
      guard let slash = candidate.lastIndex(of: "/") else { return folder }
      candidate = candidate[..<slash]
    }
  }

  /// How a file is called in diagnostics and in the list of inputs: relative to the project where it lies in it.
  package func shown(_ path: String) -> String {
    let prefix = root.hasSuffix("/") ? root : root + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }

  package static func join(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
  }
}
