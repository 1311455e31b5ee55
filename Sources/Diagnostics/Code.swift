extension Diagnostic {
  /// The stable codes: never renumbered, never used again for something else.
  ///
  /// `E` stops the run, `W` does not. E0 is the disk, E1 YAML itself, E2 the shape of a file,
  /// E3 what the strategy and the criteria say, E4 what vendors and panels say, E5 prices,
  /// E6 tables of answers, activity and measurements.
  package enum Code: String, CaseIterable, Sendable {
    // The disk
    case fileUnreadable = "E0001"
    case folderUnreadable = "E0002"
    case notAFile = "E0003"
    case writeFailed = "E0004"

    // YAML itself
    case yamlSyntax = "E1001"
    case notUTF8 = "E1002"
    case controlCharacter = "E1003"
    case tab = "E1004"
    case emptyFile = "E1005"
    case severalDocuments = "E1006"
    case duplicateKey = "E1007"
    case keyNotText = "E1008"
    case tag = "E1009"
    case mergeKey = "E1010"
    case unknownAlias = "E1011"
    case recursiveAlias = "E1012"
    case fileTooLarge = "E1101"
    case nestedTooDeep = "E1102"
    case tooManyNodes = "E1103"
    case aliasExpansion = "E1104"
    case tooManyFiles = "E1105"
    case twinFile = "E1106"

    // The shape of a file
    case unknownKey = "E2001"
    case missingKey = "E2002"
    case wrongType = "E2003"
    case notANumber = "E2004"
    case numberOutOfRange = "E2005"
    case invalidID = "E2006"
    case invalidDate = "E2007"
    case unknownChoice = "E2008"
    case emptyValue = "E2009"
    case idTwice = "E2010"
    case keyTwice = "E2011"
    case booleanWord = "E2012"
    case invalidAddress = "E2013"
    case conflictingKeys = "E2014"

    // What the strategy and the criteria say
    case unknownReference = "E3001"
    case criterionWithoutGoal = "E3002"
    case goalWithoutCriterion = "E3003"
    case groupWithoutCriterion = "E3004"
    case weightsAllZero = "E3005"
    case goalServedByNothing = "E3006"
    case scaleWithoutRange = "E3007"
    case curveTurns = "E3008"
    case levelsFall = "E3009"
    case reservedLevel = "E3010"
    case gateWithWeight = "E3011"
    case needsCycle = "E3012"
    case comparisonMissing = "E3013"
    case comparisonTwice = "E3014"
    case comparisonsContradict = "E3015"
    case goalMissing = "E3016"
    case swingWithoutHundred = "E3017"
    case mustHaveOutsideScale = "E3018"
    case nothingToAssess = "E3019"
    case sharesFall = "E3020"
    case targetIsBaseline = "E3021"
    case levelsOutOfOrder = "E3022"
    case programmePartMissing = "E3023"
    case noCapacity = "E3024"
    case rolloutBeyondCalendar = "E3025"
    case nobodyQualified = "E3026"

    // What vendors and panels say
    case unknownLevel = "E4001"
    case rangeBackwards = "E4002"
    case notApplicableMustHave = "E4003"
    case rationaleMissing = "E4004"
    case noVendor = "E4005"

    // Prices
    case tiersOutOfOrder = "E5001"
    case missingRate = "E5002"

    // Tables of answers, activity and measurements
    case notATable = "E6001"
    case emptyTable = "E6002"
    case headerMissing = "E6003"
    case unknownColumn = "E6004"
    case missingColumn = "E6005"
    case columnTwice = "E6006"
    case rowLength = "E6007"
    case quotes = "E6008"
    case emptyCell = "E6009"
    case pseudonymTwice = "E6010"
    case unknownLearner = "E6011"
    case moreRowsThanLearners = "E6012"
    case datesDoNotRise = "E6013"
    case tooManyFaults = "E6014"

    // Warnings
    case fileIgnored = "W1001"
    case priorityIgnored = "W3001"
    case nearlyPercent = "W3002"
    case inconsistentComparisons = "W3003"
    case groupWeightShifts = "W3004"
    case languageNotAvailable = "W3005"
    case phaseWithoutCapacity = "W3006"
    case readinessUnknown = "W3007"
    case evidenceMissing = "W4001"
    case valueClamped = "W4002"
    case dateInFuture = "W4003"
    case quoteExpired = "W5001"

    /// Whether it is a warning unless `--strict` promotes it.
    package var isWarning: Bool { rawValue.hasPrefix("W") }

    /// Whether the disk failed, which is exit code 74.
    package var isFileFailure: Bool { rawValue.hasPrefix("E0") }
  }
}
