// swift-tools-version: 6.2

// Targets stand in the order of the layers (docs/architecture.md): each may import only those above it in this file.
// One dependency a line, sorted. No package dependencies, by the project's rule.

import PackageDescription

let package = Package(
  name: "copydesk",
  defaultLocalization: "zh-Hans",
  // The standard library's `UTF8Span` came with it.
  platforms: [.macOS(.v26)],
  products: [
    .executable(name: "copydesk", targets: ["copydesk"])
  ],
  targets: [
    // Text and structure: pure functions of bytes.
    .target(name: "TextModel"),
    .target(
      name: "PageStructure",
      dependencies: [
        "TextModel"
      ]
    ),
    .target(
      name: "Facts",
      dependencies: [
        "PageStructure",
        "TextModel",
      ]
    ),

    // Checking.
    .target(
      name: "Linting",
      dependencies: [
        "Facts",
        "JSON",
        "PageStructure",
        "TextModel",
      ]
    ),
    .executableTarget(name: "GenerateSources"),
    .plugin(
      name: "RuleRegistryPlugin",
      capability: .buildTool(),
      dependencies: [
        "GenerateSources"
      ],
      path: "Sources/RuleRegistryPlugin"
    ),
    .target(
      name: "Rules",
      dependencies: [
        "Facts",
        "Linting",
        "PageStructure",
        "TextModel",
      ],
      plugins: ["RuleRegistryPlugin"]
    ),

    // What an editor asks for, in editor terms.
    .target(
      name: "WorkspaceIndex",
      dependencies: [
        "Facts",
        "PageStructure",
        "TextModel",
      ]
    ),
    .target(
      name: "EditorFeatures",
      dependencies: [
        "Facts",
        "Linting",
        "PageStructure",
        "Rules",
        "TextModel",
        "WorkspaceIndex",
      ]
    ),

    // The rim: files, JSON, LSP, the command line.
    .target(
      name: "JSON",
      // The standard library's floating-point numbers call it; only `System` imports the C library, which would link it.
      linkerSettings: [.linkedLibrary("m", .when(platforms: [.linux]))]
    ),
    .target(
      name: "System",
      dependencies: [
        "TextModel"
      ],
      linkerSettings: [.linkedLibrary("iconv", .when(platforms: [.macOS]))]
    ),
    .target(
      name: "LanguageServerProtocol",
      dependencies: [
        "JSON"
      ]
    ),
    .target(
      name: "LanguageServer",
      dependencies: [
        "EditorFeatures",
        "Facts",
        "JSON",
        "LanguageServerProtocol",
        "Linting",
        "PageStructure",
        "Rules",
        "System",
        "TextModel",
        "WorkspaceIndex",
      ]
    ),
    .plugin(
      name: "CommitPlugin",
      capability: .buildTool(),
      dependencies: [
        "GenerateSources"
      ],
      path: "Sources/CommitPlugin"
    ),
    .executableTarget(
      name: "copydesk",
      dependencies: [
        "EditorFeatures",
        "Facts",
        "JSON",
        "LanguageServer",
        "Linting",
        "PageStructure",
        "Rules",
        "System",
        "TextModel",
        "WorkspaceIndex",
      ],
      plugins: ["CommitPlugin"]
    ),

    // Measures the release build; see docs/performance.md.
    .executableTarget(
      name: "Benchmark",
      dependencies: [
        "EditorFeatures",
        "Facts",
        "JSON",
        "LanguageServer",
        "Linting",
        "PageStructure",
        "Rules",
        "System",
        "TextModel",
        "WorkspaceIndex",
      ]
    ),

    // Tests mirror the modules; laws and whole pages stand by themselves.
    .target(
      name: "TestSupport",
      dependencies: [
        "PageStructure",
        "TextModel",
      ],
      path: "Tests/TestSupport"
    ),
    .testTarget(
      name: "TextModelTests",
      dependencies: [
        "TestSupport",
        "TextModel",
      ]
    ),
    .testTarget(
      name: "PageStructureTests",
      dependencies: [
        "PageStructure",
        "TestSupport",
        "TextModel",
      ],
      exclude: ["Pages", "Snapshots"]
    ),
    .testTarget(
      name: "FactsTests",
      dependencies: [
        "Facts",
        "PageStructure",
        "TestSupport",
        "TextModel",
      ],
      exclude: [
        "Snapshots"
      ]
    ),
    .testTarget(
      name: "LintingTests",
      dependencies: [
        "Facts",
        "JSON",
        "Linting",
        "PageStructure",
        "TestSupport",
        "TextModel",
      ]
    ),
    .testTarget(
      name: "RulesTests",
      dependencies: [
        "EditorFeatures",
        "Facts",
        "Linting",
        "PageStructure",
        "Rules",
        "System",
        "TestSupport",
        "TextModel",
      ],
      exclude: ["CleanPages", "InjectedErrors", "Snapshots"]
    ),
    .testTarget(
      name: "WorkspaceIndexTests",
      dependencies: [
        "Facts",
        "PageStructure",
        "TestSupport",
        "TextModel",
        "WorkspaceIndex",
      ]
    ),
    .testTarget(
      name: "EditorFeaturesTests",
      dependencies: [
        "EditorFeatures",
        "Facts",
        "Linting",
        "PageStructure",
        "Rules",
        "TestSupport",
        "TextModel",
        "WorkspaceIndex",
      ]
    ),
    .testTarget(
      name: "JSONTests",
      dependencies: [
        "JSON",
        "TestSupport",
      ]
    ),
    .testTarget(
      name: "SystemTests",
      dependencies: [
        "System",
        "TestSupport",
        "TextModel",
      ]
    ),
    .testTarget(
      name: "LanguageServerTests",
      dependencies: [
        "copydesk",
        "EditorFeatures",
        "JSON",
        "LanguageServer",
        "LanguageServerProtocol",
        "Linting",
        "Rules",
        "System",
        "TestSupport",
        "TextModel",
        "WorkspaceIndex",
      ],
      exclude: [
        "Sessions"
      ]
    ),
    .testTarget(
      name: "CommandTests",
      dependencies: [
        "copydesk",
        "EditorFeatures",
        "Facts",
        "JSON",
        "LanguageServer",
        "LanguageServerProtocol",
        "Linting",
        "PageStructure",
        "Rules",
        "System",
        "TestSupport",
        "TextModel",
      ],
      exclude: ["Snapshots"]
    ),
    .target(
      name: "FuzzTargets",
      dependencies: [
        "EditorFeatures",
        "JSON",
        "LanguageServer",
        "LanguageServerProtocol",
        "Linting",
        "Rules",
        "System",
        "TextModel",
      ],
      path: "Tests/FuzzTargets"
    ),
    .testTarget(
      name: "FuzzTests",
      dependencies: [
        "FuzzTargets"
      ],
      exclude: ["Inputs"]
    ),
    .testTarget(
      name: "LawTests",
      dependencies: [
        "EditorFeatures",
        "Facts",
        "FuzzTargets",
        "Linting",
        "PageStructure",
        "Rules",
        "TestSupport",
        "TextModel",
        "WorkspaceIndex",
      ]
    ),
    .testTarget(
      name: "EditorTests",
      dependencies: [
        "copydesk",
        "TestSupport",
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)

// The fuzzer's library brings its own main function, so that this program links only where it is asked for: see .ci/fuzz.
let fuzzes = Context.environment["COPYDESK_FUZZ_BUILD"] != nil
if fuzzes {
  package.targets.append(
    .executableTarget(
      name: "Fuzz", dependencies: ["FuzzTargets", "System"], path: "Tests/Fuzz",
      swiftSettings: [.unsafeFlags(["-parse-as-library"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]))
}

for target in package.targets where target.type != .plugin {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InferIsolatedConformances"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
      .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
      .strictMemorySafety(),
      .treatAllWarnings(as: .error),
    ]
  if fuzzes && target.name != "GenerateSources" {
    // Optimizing the rules takes as long as all the rest, and what breaks them breaks them without it as well.
    target.swiftSettings?.append(.unsafeFlags(["-sanitize=fuzzer"] + (target.name == "Rules" ? ["-Onone"] : [])))
  }
}

// The names of the test targets to build, where not all are wanted.
if let wanted = Context.environment["COPYDESK_TEST_TARGETS"]?.split(separator: " ").map(String.init) {
  package.targets.removeAll { $0.type == .test && !wanted.contains($0.name) }
}
