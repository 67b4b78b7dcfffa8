/// Sums over checks of a language model's answers: least squares for the share that it knows.
struct ModelChecks {
  private(set) var squares: Float = 0
  private var products: Float = 0
  private var variance: Float = 0

  /// Adds a check.
  /// - Parameters:
  ///   - isSo: what the model says.
  ///   - guess: the chance that it says so if it guesses.
  ///   - known: the chance that it says so if it knows.
  mutating func add(_ isSo: Bool, guess: Float, known: Float) {
    let difference = known - guess
    products += ((isSo ? 1 : 0) - guess) * difference
    squares += difference * difference
    variance += difference * difference * guess * (1 - guess)
  }

  /// The share that the model knows: 0 for guesses, 1 for knowledge; 0 without checks.
  var slope: Float { squares > 0 ? products / squares : 0 }

  /// The standard deviation of the slope, were all guessed.
  var deviation: Float { squares > 0 ? variance.squareRoot() / squares : 0 }
}
