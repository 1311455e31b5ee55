import Diagnostics
import Evaluation
import YAMLSource

extension DiagnosticLog {
  func assessor(_ document: YAMLDocument, id: AssessorID, vendors: [String], _ context: RatingContext) -> Assessor? {
    guard var fields = Fields(document.root, "the scores of '\(id)'", self) else { return nil }
    let name = fields.text("assessor") ?? id.rawValue
    let conflicts = fields.text("conflicts_of_interest")
    _ = fields.required("scores")
    var scores: [Assessor.Score] = []
    for (vendorKey, value) in fields.entries("scores") ?? [] {
      guard let vendor = reference(vendorKey, to: "vendor", among: vendors, as: VendorID.self) else { continue }
      guard value.shape == .mapping else {
        report(
          .wrongType, at: value.location,
          "the scores of '\(id)' for '\(vendor)' are a mapping of criteria, and this is \(value.described)")
        continue
      }
      for (key, scoreNode) in value.members {
        guard let place = context.places[key.text] else {
          if !context.declared.contains(key.text) {
            report(
              .unknownReference, at: key.location, "there is no criterion '\(key.text)'",
              hint: didYouMean(key.text, among: context.declared))
          }
          continue
        }
        let criterion = context.criteria[place]
        let what = "the score of '\(id)' for '\(vendor)' on '\(criterion.id)'"
        if let score = score(scoreNode, vendor, criterion, what) { scores.append(score) }
      }
    }
    fields.finish()
    return Assessor(id: id, name: name, conflictsOfInterest: conflicts, scores: scores)
  }

  private func score(_ node: Node, _ vendor: VendorID, _ criterion: RatedCriterion, _ what: String) -> Assessor.Score? {
    var valueNode: Node? = node
    var rationale: String?
    if node.shape == .mapping {
      guard var fields = Fields(node, what, self) else { return nil }
      valueNode = fields.node("level")
      rationale = fields.text("rationale")
      fields.finish()
    }
    guard let valueNode, !(valueNode.shape == .text && valueNode.text == "unknown") else {
      return Assessor.Score(vendor: vendor, criterion: criterion.id, value: nil, rationale: rationale)
    }
    if valueNode.shape == .text, valueNode.text == "not-applicable" {
      report(
        .unknownLevel, at: valueNode.location, "\(what) is 'not-applicable', which only a vendor's own file can say",
        hint: "write 'unknown' here")
      return nil
    }
    return scaleValue(valueNode, on: criterion.scale, what).map {
      Assessor.Score(vendor: vendor, criterion: criterion.id, value: $0, rationale: rationale)
    }
  }

  /// The vendors with the panel's scores in the place of what their own files leave open.
  ///
  /// A rating of the vendor's file stands against the panel; where it departs from the median it
  /// must say why.
  func moderated(
    _ vendors: [Vendor], by panel: [Assessor], _ context: RatingContext, documents: [VendorID: YAMLDocument]
  )
    -> [Vendor]
  {
    guard !panel.isEmpty else { return vendors }
    struct Cell: Hashable {
      let vendor: VendorID
      let criterion: CriterionID
    }
    var scores: [Cell: [ScaleValue]] = [:]
    for score in panel.flatMap(\.scores) {
      guard let value = score.value else { continue }
      scores[Cell(vendor: score.vendor, criterion: score.criterion), default: []].append(value)
    }
    return vendors.map { vendor in
      let ratings = zip(context.criteria, vendor.ratings).map { criterion, rating -> Rating in
        guard let values = scores[Cell(vendor: vendor.id, criterion: criterion.id)] else { return rating }
        if rating.judgement == .unknown {
          var moderated = rating
          moderated.judgement = .panel(values)
          return moderated
        }
        if rating.details?.rationale == nil, departs(rating, from: values, on: criterion.scale) {
          let node = documents[vendor.id].flatMap { $0.rating(criterion.id.rawValue) }
          report(
            .rationaleMissing, at: node?.location ?? SourceLocation(path: vendor.path),
            "the rating of '\(criterion.id)' for '\(vendor.id)' departs from the panel's median and does not say why",
            hint: "add 'rationale', or remove the rating so that the median counts")
        }
        return rating
      }
      return Vendor(
        id: vendor.id, name: vendor.name, maker: vendor.maker, productVersion: vendor.productVersion,
        website: vendor.website, hosting: vendor.hosting, licence: vendor.licence, path: vendor.path, ratings: ratings)
    }
  }

  private func departs(_ rating: Rating, from scores: [ScaleValue], on scale: Scale) -> Bool {
    let median = median(ofSorted: scores.map(scale.partialValue(of:)).sorted())
    switch rating.judgement {
    case .rated(let value): return abs(scale.partialValue(of: value) - median) > 1e-9
    case .range(let worst, let best):
      return abs((scale.partialValue(of: worst) + scale.partialValue(of: best)) / 2 - median) > 1e-9
    case .notApplicable: return true
    case .unknown, .panel: return false
    }
  }
}

extension YAMLDocument {
  /// The key of a rating in a vendor's file.
  fileprivate func rating(_ criterion: String) -> Node? {
    root.members.first { $0.key.text == "ratings" }?.value.members.first { $0.key.text == criterion }?.key
  }
}
