extension Diagnostic.Code {
  /// What the code means and how to mend it, in one or two sentences for a reader of YAML.
  package var explanation: String {
    switch self {
    case .fileUnreadable:
      "A file could not be read; the message says why. Check that it exists and that you may read it."
    case .folderUnreadable:
      "A folder could not be listed; the message says why. Check --project, --criteria and --vendors."
    case .notAFile: "Where a file was expected there is a folder, a device or a pipe. Rename or remove it."
    case .writeFailed:
      "The result could not be written; the message says why. Nothing was half written, an older file is untouched."
    case .yamlSyntax:
      "The file is not well-formed YAML: often a missing space after a colon, a missing quote or uneven indentation."
    case .notUTF8: "The file is not UTF-8 text. Save it as UTF-8 in your editor."
    case .controlCharacter: "The file holds a character that cannot be seen and that YAML forbids. Delete it."
    case .tab: "YAML indents with spaces, never with tabs. Replace the tab by two spaces."
    case .emptyFile: "The file holds nothing but comments. Fill it in or delete it."
    case .severalDocuments: "A file holds one document; '---' in the middle starts a second one. Split the file."
    case .duplicateKey: "A key stands twice in the same mapping; which of the two counts would be a guess. Keep one."
    case .keyNotText: "A key must be a plain word or number, not a list or a mapping."
    case .tag: "Tags such as !!str are not used here. Remove it; put quotes around text that looks like something else."
    case .mergeKey: "Merge keys ('<<') are not part of YAML 1.2. Write the keys out, so that a reader sees them."
    case .unknownAlias: "An alias (*name) refers to an anchor (&name) that stands nowhere before it."
    case .recursiveAlias: "An alias stands inside the very thing it refers to, so it would never end."
    case .fileTooLarge: "A YAML file may have at most 16 MiB, a table at most 128 MiB. Split it."
    case .nestedTooDeep: "Lists and mappings may be nested 100 deep at most."
    case .tooManyNodes: "A file may hold at most two million keys and values. Split it."
    case .aliasExpansion:
      "Aliases would unfold to more than a hundred thousand keys and values. Write them out, or use fewer."
    case .tooManyFiles: "A project may have at most 10 000 files."
    case .twinFile:
      "A file with the ending .yaml stands beside one of the same name with .yml; which one counts would be a guess."
    case .unknownKey: "The key means nothing at this place, so what it says would be ignored. Mostly a misspelling."
    case .missingKey: "A key that is required at this place is not there."
    case .wrongType:
      "At this place something else is expected: a text, a number, a list or a mapping, as the message says."
    case .notANumber:
      "A decimal number is expected, such as 12, 0.5 or -3. No thousands marks, no '60:40', no leading zeros."
    case .numberOutOfRange: "The number makes no sense at this place; the message says which ones do."
    case .invalidID: "An id consists of small letters and digits, with single hyphens between: discussion-forums."
    case .invalidDate: "A date is written YYYY-MM-DD and exists in the calendar."
    case .unknownChoice: "Only a few words are possible at this place; the message names them."
    case .emptyValue: "The key has no value. Fill it in, or remove the key."
    case .idTwice: "The same id is given in two places; each is given once."
    case .keyTwice:
      "This top-level key stands in one file only; goals, groups, scales, criteria and scenarios may be spread."
    case .booleanWord:
      "YAML readers take yes, no, on, off, true and false for truth values. Put quotes around a word, or use the scale's level."
    case .invalidAddress:
      "A web address starts with https:// or http:// and holds no spaces, control characters or passwords."
    case .conflictingKeys: "Two keys that exclude each other stand together; the message says which."
    case .unknownReference: "An id is named that is defined nowhere. Mostly a misspelling."
    case .criterionWithoutGoal:
      "A criterion that serves no goal counts for nothing. Say what it serves, or make it a gate: a must_have without weight and serves."
    case .goalWithoutCriterion: "No criterion serves this goal, so nobody assesses what the strategy wants."
    case .groupWithoutCriterion: "No criterion is in this group. Add one, or remove the group."
    case .weightsAllZero: "All weights (or priorities) of these siblings are 0, so nothing can be shared out."
    case .goalServedByNothing:
      "Every criterion that serves this goal has weight 0, so its attainment cannot be computed."
    case .scaleWithoutRange: "The best and the worst of a scale have the same value, so it tells nothing apart."
    case .curveTurns: "The points of a scale rise or fall throughout; this curve turns. Plateaus are allowed."
    case .levelsFall: "Levels are written from worst to best, so their values never fall."
    case .reservedLevel: "'unknown' and 'not-applicable' say that there is no rating; no level can have these names."
    case .gateWithWeight: "A gate serves no goal and so has no weight. Remove the weight, or say which goals it serves."
    case .needsCycle: "These features need each other in a circle, so none could ever go live first."
    case .comparisonMissing: "Pairwise comparison needs every pair of goals once."
    case .comparisonTwice: "A pair of goals is compared twice, and both say the same. Keep one."
    case .comparisonsContradict: "A pair of goals is compared twice, and the two contradict each other. Keep one."
    case .goalMissing: "This method of setting priorities needs every goal exactly once."
    case .swingWithoutHundred: "The most important swing counts 100; the others are measured against it."
    case .mustHaveOutsideScale:
      "The least acceptable number lies outside the scale, so nobody or everybody would meet it."
    case .nothingToAssess: "All criteria are gates: no value can be computed. Add a criterion that serves a goal."
    case .sharesFall: "The share of learners reached never falls from one phase to the next."
    case .targetIsBaseline: "A KPI's target must differ from its baseline, or progress means nothing."
    case .programmePartMissing:
      "Readiness, adopters, plan and track start from parts of the strategy: learners, survey items, rollout, KPIs."
    case .noCapacity:
      "No phase of the rollout has room for a single point of effort. Make phases longer or the pace faster."
    case .rolloutBeyondCalendar: "A day of the rollout lies before the year 1 or after the year 9999."
    case .nobodyQualified: "A plan and its measurements are of a platform that qualifies, and none does."
    case .levelsOutOfOrder: "The limits of the readiness levels must rise: medium_from below high_from."
    case .unknownLevel: "The scale of the criterion has no level of this name."
    case .rangeBackwards: "A range is written from worst to best."
    case .notApplicableMustHave: "A must-have applies to every vendor. Rate it, or remove the must_have."
    case .rationaleMissing: "A rating that departs from the panel's median says why: add a rationale."
    case .noVendor: "There is no vendor to compare. Add a file to vendors/."
    case .tiersOutOfOrder: "The limits of price tiers rise, and the last tier has none."
    case .missingRate: "A currency is used for which cost.rates gives no rate into the strategy's currency."
    case .notATable:
      "The file is no text, so it is no CSV: perhaps a workbook. Save it as CSV (UTF-8) in your spreadsheet."
    case .emptyTable: "The table holds no rows. Fill it in, or leave the option out."
    case .headerMissing:
      "The first row of a table names its columns; the message says which. Data rows are never shown in messages."
    case .unknownColumn:
      "The column means nothing in this table, so what it says would be ignored. Remove or rename it."
    case .missingColumn: "A column that this table needs is not there."
    case .columnTwice: "Two columns have the same name; which of the two counts would be a guess. Keep one."
    case .rowLength:
      "A row has more or fewer cells than the header. Mostly a separator inside a text: put such texts in quotes."
    case .quotes:
      "A quoted text must end with a quote, with a separator or the line's end after it. Quotes inside are doubled."
    case .emptyCell: "The cell must not be empty."
    case .pseudonymTwice: "Each person stands in one row. Keep one of the two rows."
    case .unknownLearner:
      "Everyone who asks or answers has a row in the table of activity. Add it, or remove the answer."
    case .moreRowsThanLearners:
      "More people answered in a segment than it has learners. Correct the number in the strategy, or the rows."
    case .datesDoNotRise:
      "The measurements of a KPI, and of each of its segments, stand in the order of their dates, one a day at most."
    case .tooManyFaults: "After so many faults the rest of a table is not read: they mostly have one cause."
    case .fileIgnored:
      "The name of the file or folder looks like one that is meant to be read, and is not. Rename it."
    case .priorityIgnored: "Another method sets the priorities, so the points typed for this goal count for nothing."
    case .nearlyPercent:
      "The weights look like percentages but do not add up to 100 (or 1). They are normalised; check that none is missing."
    case .inconsistentComparisons:
      "The comparisons contradict each other more than chance would allow (Saaty's consistency ratio above 0.10). Look at the worst one again."
    case .groupWeightShifts:
      "What this group really counts, once the goals are served, differs from its typed weight by more than a quarter."
    case .phaseWithoutCapacity: "In a phase without room for a point of effort nothing new can be introduced."
    case .readinessUnknown:
      "How ready the learners are sets the pace of the rollout. Measure it with a survey, then name the result."
    case .languageNotAvailable: "Reports in this language are not available in this version; English is used."
    case .evidenceMissing: "A rating above 'claimed' names no evidence; an auditor will ask for it."
    case .valueClamped: "The number lies outside the scale's points; it counts as the nearest end."
    case .dateInFuture: "The date lies after the date of the strategy."
    case .quoteExpired: "The offer is no longer valid on the date of the strategy."
    }
  }
}
