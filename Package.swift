// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

// Targets stand in the order in which data flows; a test fails on an import that goes the other way.
let package = Package(
  name: "platform-eval",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "platform-eval", targets: ["platform-eval"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CLibMD", pkgConfig: "libmd",
      providers: [.apt(["libmd-dev"]), .brew(["libmd"])]),

    .target(name: "OutputText", swiftSettings: strict),
    .target(name: "Hashing", dependencies: ["CLibMD"], swiftSettings: strict),
    .target(name: "Diagnostics", dependencies: ["OutputText"], swiftSettings: strict),
    .target(name: "YAMLSource", dependencies: ["CLibYAML", "Diagnostics"], swiftSettings: strict),
    .target(name: "Evaluation", swiftSettings: strict),
    .target(name: "Pricing", dependencies: ["Evaluation"], swiftSettings: strict),
    .target(
      name: "EvaluationFiles",
      dependencies: ["Hashing", "Diagnostics", "YAMLSource", "Evaluation", "Pricing"], swiftSettings: strict),
    // Optimised in debug builds too: tests draw as many samples as users do.
    .target(name: "SamplingKernel", cSettings: [.unsafeFlags(["-O2", "-Wall", "-Wextra", "-Werror"])]),
    .target(name: "Scoring", dependencies: ["SamplingKernel", "Evaluation"], swiftSettings: strict),
    .target(name: "Adoption", dependencies: ["Evaluation", "Scoring"], swiftSettings: strict),
    .target(name: "Wording", dependencies: ["Evaluation", "Scoring", "Adoption"], swiftSettings: strict),
    .target(
      name: "Reporting", dependencies: ["OutputText", "Hashing", "Evaluation", "Scoring", "Adoption", "Wording"],
      swiftSettings: strict, plugins: ["EmbedTexts"]),
    .executableTarget(
      name: "platform-eval",
      dependencies: [
        "OutputText", "Diagnostics", "Evaluation", "Pricing", "EvaluationFiles", "Scoring", "Adoption", "Wording",
        "Reporting",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),

    .testTarget(name: "AdoptionTests", dependencies: ["Evaluation", "Scoring", "Adoption"], swiftSettings: strict),
    .testTarget(name: "ScoringTests", dependencies: ["Evaluation", "Scoring"], swiftSettings: strict),
    // Projects as texts, which several test targets write to the disk.
    .target(name: "Fixtures", path: "Tests/Fixtures", swiftSettings: strict),
    .testTarget(
      name: "DiagnosticsTests", dependencies: ["OutputText", "Diagnostics", "Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "YAMLSourceTests", dependencies: ["Diagnostics", "YAMLSource", "Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "EvaluationFilesTests",
      dependencies: [
        "OutputText", "Diagnostics", "YAMLSource", "Evaluation", "Pricing", "EvaluationFiles", "Fixtures",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["Fixtures", "platform-eval", .product(name: "Subprocess", package: "swift-subprocess")],
      swiftSettings: strict),
    .testTarget(name: "WordingTests", dependencies: ["Evaluation", "Wording"], swiftSettings: strict),
    .testTarget(
      name: "ReportingTests", dependencies: ["OutputText", "Hashing", "Evaluation", "Scoring", "Wording", "Reporting"],
      swiftSettings: strict),
    .executableTarget(
      name: "yaml-throughput", dependencies: ["YAMLSource"], path: "Tests/Benchmarks/YAMLThroughput",
      swiftSettings: strict),
    .executableTarget(
      name: "sampling-throughput", dependencies: ["Evaluation", "EvaluationFiles", "Scoring"],
      path: "Tests/Benchmarks/SamplingThroughput", swiftSettings: strict),
    .executableTarget(
      name: "phasing-throughput", dependencies: ["Adoption"], path: "Tests/Benchmarks/PhasingThroughput",
      swiftSettings: strict),

    // Resources are text files, compiled in so that one binary can be handed over.
    .plugin(
      name: "EmbedTexts", capability: .buildTool(), dependencies: ["embed-texts"], path: "Sources/EmbedTexts"),
    .executableTarget(name: "embed-texts", path: "Sources/embed-texts", swiftSettings: strict),
  ]
)
