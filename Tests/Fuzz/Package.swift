// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that the project builds without libFuzzer. Its targets but the last are
// links to those of the project.
let package = Package(
  name: "lectern-fuzz",
  targets: [
    .target(
      name: "TranscriptFormats", dependencies: ["CExpat", "CGumbo", "CYAML", "Transcripts"]),
    .target(name: "Transcripts"),
    .systemLibrary(name: "CExpat"),
    .systemLibrary(name: "CGumbo"),
    .systemLibrary(name: "CYAML"),
    .executableTarget(name: "FuzzFormats", dependencies: ["TranscriptFormats", "Transcripts"]),
  ])
