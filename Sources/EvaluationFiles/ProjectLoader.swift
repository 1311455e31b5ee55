import Diagnostics
internal import Evaluation
import Pricing
package import YAMLSource

/// Reads a project: every file of `criteria/` and `vendors/`, with all that is wrong in them.
package struct ProjectLoader {
  private let folders: ProjectFolders
  private let readsPrices: Bool
  private let needsVendors: Bool
  private let limits: YAMLLimits
  private let progress: (_ done: Int, _ total: Int) -> Void

  /// - Parameters:
  ///   - readsPrices: false leaves `vendors/pricing` unopened, so that quality is judged without prices.
  ///   - needsVendors: false for what comes before there is any platform to choose from.
  ///   - progress: told after each file of a vendor.
  package init(
    _ folders: ProjectFolders, readsPrices: Bool = true, needsVendors: Bool = true, limits: YAMLLimits = YAMLLimits(),
    progress: @escaping (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) {
    self.folders = folders
    self.readsPrices = readsPrices
    self.needsVendors = needsVendors
    self.limits = limits
    self.progress = progress
  }

  /// The ids that files of `vendors/` are named by; empty where the folder cannot be listed.
  package func vendorNames() -> [String] {
    SourceFiles(folders, limits: limits, log: DiagnosticLog()).listing(of: folders.vendors, isRequired: true).map(
      \.stem)
  }

  package func load() -> LoadedProject {
    let log = DiagnosticLog()
    let files = SourceFiles(folders, limits: limits, log: log)
    let documents = files.listing(of: folders.criteria, isRequired: true).compactMap { files.document(at: $0.path) }
    log.isMissingDeclarations = files.hasUnreadFile
    let declared = Declarations(documents, folder: SourceLocation(path: folders.shown(folders.criteria)), log: log)

    let method = log.priorityMethodName(declared.single["priorities"])
    let goalIDs = declared.ids("goals")
    let goals = log.goals(declared.spread["goals"] ?? [], method: method)
    let priorities = log.priorityMethod(declared.single["priorities"], goals: goalIDs.sorted())
    let scenarios = log.scenarios(declared.spread["scenarios"] ?? [], goals: goalIDs)
    let currency = StrategyCurrency(declared, log: log)
    let strategy = log.strategy(declared, currency: currency, goals: goals, method: priorities, scenarios: scenarios)

    let groups = log.groups(declared.spread["groups"] ?? [])
    let context = CriterionContext(
      goals: goalIDs, groups: declared.ids("groups"), criteria: declared.ids("criteria"),
      scales: log.scales(declared.spread["scales"] ?? []))
    let criteria = (declared.spread["criteria"] ?? [])
      .compactMap { log.criterion($0.key, $0.value, context) }
      .sorted { $0.id < $1.id }
    let kpis = goals.flatMap(\.kpis).map(\.id.rawValue)
    let programme = log.programme(declared, kpis: kpis)
    let costPlan = declared.single["cost"].flatMap { log.costPlan($0, currency: currency) }
    if !log.isMissingDeclarations {
      CrossChecks(declared: declared, goals: goals, groups: groups, criteria: criteria, log: log).run()
    }

    let rating = RatingContext(criteria: criteria, declared: declared.ids("criteria"), asOf: strategy?.asOf)
    let (vendors, panel) = readVendors(files, rating, log)
    let offers = readOffers(
      files, vendors: vendors.map(\.id.rawValue),
      OfferContext(
        criteria: declared.ids("criteria"), currency: currency,
        rates: declared.single["cost"].map(DiagnosticLog.currenciesWithRate) ?? [],
        asOf: strategy?.asOf), log)

    let diagnostics = log.diagnostics.inReadingOrder()
    guard let strategy, !log.hasErrors else { return LoadedProject(project: nil, diagnostics: diagnostics) }
    let evaluation = Evaluation(
      strategy: strategy, groups: groups, criteria: criteria, vendors: vendors, panel: panel, programme: programme)
    return LoadedProject(
      project: Project(
        evaluation: evaluation, costPlan: costPlan, offers: offers,
        inputs: files.inputs.sorted { Array($0.path.utf8).lexicographicallyPrecedes(Array($1.path.utf8)) },
        places: places(declared)),
      diagnostics: diagnostics)
  }

  private func places(_ declared: Declarations) -> Project.Places {
    var places = Project.Places(
      priorities: declared.single["priorities"]?.location, programme: ProgrammePlaces(declared))
    for (key, _) in declared.spread["groups"] ?? [] {
      if let id = GroupID(rawValue: key.text) { places.groups[id] = key.location }
    }
    return places
  }

  private func readVendors(
    _ files: SourceFiles, _ context: RatingContext, _ log: DiagnosticLog
  ) -> ([Vendor], [Assessor]) {
    let listing = files.listing(of: folders.vendors, isRequired: needsVendors)
    let panelListing = files.listing(of: ProjectFolders.join(folders.vendors, "panel"), isRequired: false)
    var vendors: [Vendor] = []
    var documents: [VendorID: YAMLDocument] = [:]
    for (place, file) in listing.enumerated() {
      guard let id: VendorID = fileID(file, log, "a vendor"), let document = files.document(at: file.path) else {
        continue
      }
      if let vendor = log.vendor(document, id: id, context) { vendors.append(vendor) }
      if !panelListing.isEmpty { documents[id] = document }
      progress(place + 1, listing.count)
    }
    let folderIsAtFault = log.diagnostics.contains { $0.code == .folderUnreadable || $0.code == .tooManyFiles }
    if listing.isEmpty, needsVendors, !folderIsAtFault {
      log.report(
        .noVendor, at: SourceLocation(path: folders.shown(folders.vendors)), "there is no vendor to compare",
        hint: "add a file such as \(folders.shown(folders.vendors))/moodle.yaml")
    }
    let names = listing.map(\.stem)
    let panel = panelListing.compactMap { file -> Assessor? in
      guard let id: AssessorID = fileID(file, log, "an assessor"), let document = files.document(at: file.path) else {
        return nil
      }
      return log.assessor(document, id: id, vendors: names, context)
    }
    let moderated = log.moderated(vendors.sorted { $0.id < $1.id }, by: panel, context, documents: documents)
    return (moderated, panel.sorted { $0.id < $1.id })
  }

  private func readOffers(
    _ files: SourceFiles, vendors: [String], _ context: OfferContext, _ log: DiagnosticLog
  ) -> [Offer] {
    guard readsPrices else { return [] }
    return files.listing(of: ProjectFolders.join(folders.vendors, "pricing"), isRequired: false).compactMap { file in
      guard let id: VendorID = fileID(file, log, "an offer") else { return nil }
      let document = files.document(at: file.path)
      guard vendors.contains(file.stem) else {
        log.report(
          .unknownReference, at: SourceLocation(path: folders.shown(file.path)),
          "there is no vendor '\(file.stem)' to whom these prices belong",
          hint: didYouMean(file.stem, among: vendors))
        return nil
      }
      return document.flatMap { log.offer($0.root, vendor: id, context) }
    }
  }

  /// The id that a file's name is.
  private func fileID<Kind>(
    _ file: (stem: String, path: String), _ log: DiagnosticLog, _ what: String
  ) -> Identifier<Kind>? {
    guard let id = Identifier<Kind>(rawValue: file.stem) else {
      log.report(
        .invalidID, at: SourceLocation(path: folders.shown(file.path)),
        "the name of the file is the id of \(what), and '\(file.stem)' is no id",
        hint: "small letters and digits with single hyphens between, such as my-platform.yaml")
      return nil
    }
    return id
  }
}
