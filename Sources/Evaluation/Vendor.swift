/// A platform that is compared.
package struct Vendor: Sendable {
  package let id: VendorID
  package let name: String
  /// The company or project behind it.
  package let maker: String?
  package let productVersion: String?
  package let website: WebAddress?
  package let hosting: [String]
  package let licence: String?
  /// The file that it was read from.
  package let path: String
  /// One rating for each criterion, in the order of the evaluation's criteria.
  package let ratings: [Rating]

  package init(
    id: VendorID, name: String, maker: String?, productVersion: String?, website: WebAddress?, hosting: [String],
    licence: String?, path: String, ratings: [Rating]
  ) {
    self.id = id
    self.name = name
    self.maker = maker
    self.productVersion = productVersion
    self.website = website
    self.hosting = hosting
    self.licence = licence
    self.path = path
    self.ratings = ratings
  }
}

/// Someone who rated vendors independently of the others.
package struct Assessor: Sendable {
  package let id: AssessorID
  package let name: String
  package let conflictsOfInterest: String?
  package let scores: [Score]

  package init(id: AssessorID, name: String, conflictsOfInterest: String?, scores: [Score]) {
    self.id = id
    self.name = name
    self.conflictsOfInterest = conflictsOfInterest
    self.scores = scores
  }

  /// One score; nil where the assessor did not know.
  package struct Score: Sendable {
    package let vendor: VendorID
    package let criterion: CriterionID
    package let value: ScaleValue?
    package let rationale: String?

    package init(vendor: VendorID, criterion: CriterionID, value: ScaleValue?, rationale: String?) {
      self.vendor = vendor
      self.criterion = criterion
      self.value = value
      self.rationale = rationale
    }
  }
}
