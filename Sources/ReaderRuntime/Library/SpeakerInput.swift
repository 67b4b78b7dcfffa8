import TranscriptFormats
import TranscriptLibrary
import Transcripts

/// Reads the files of people and corrections that a user names.
public enum SpeakerInput {
  /// The people of a file; see `RosterFile`.
  public static func people(path: String) throws(SpeakerInputError) -> [RosterPerson] {
    let bytes = try bytes(path)
    do {
      return try RosterFile.people(bytes)
    } catch {
      throw SpeakerInputError(path: path, reason: .noRoster)
    }
  }

  /// The corrections of a file; see `CorrectionsFile`.
  public static func corrections(
    path: String, of cues: CueList
  ) throws(SpeakerInputError) -> CorrectionsFile {
    let bytes = try bytes(path)
    do {
      return try CorrectionsFile(bytes, of: cues)
    } catch {
      throw SpeakerInputError(path: path, reason: .noCorrections)
    }
  }

  private static func bytes(_ path: String) throws(SpeakerInputError) -> [UInt8] {
    do throws(FileError) {
      return try FileBytes.read(path: path, limit: 1 << 28)
    } catch {
      throw SpeakerInputError(path: path, reason: .file(error))
    }
  }
}

/// The reason that a file of people or corrections cannot be used.
public struct SpeakerInputError: Error, Hashable, Sendable {
  /// The kinds of reasons.
  public enum Reason: Hashable, Sendable {
    /// The file cannot be read.
    case file(FileError)
    /// The file is not a list of names.
    case noRoster
    /// The file does not hold corrections.
    case noCorrections
  }

  /// The path of the file.
  public var path: String
  /// The reason.
  public var reason: Reason
}
