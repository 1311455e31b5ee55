/// What learners did on a platform, by column, in the order of the file.
package struct Activity: Sendable {
  package var learners = Pseudonyms()
  /// The place of each learner's segment among the programme's segments.
  package var segments: [Int32] = []
  /// Numbers of 0 or more, by what is counted.
  package var posts: [Double] = []
  package var answers: [Double] = []
  package var helpful: [Double] = []
  package var shares: [Double] = []
  package var created: [Double] = []
  /// Weeks in which the learner was active; nil where the file does not say.
  package var activeWeeks: [Double]?

  package init() {}
}

/// Who answered whom, one entry for each answer, by place in the activity.
package struct Replies: Sendable {
  package var askers: [Int32] = []
  package var answerers: [Int32] = []

  package init() {}

  package var rows: Int { askers.count }
}
