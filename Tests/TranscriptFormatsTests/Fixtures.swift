/// Pages of our own writing.
enum Fixtures {
  /// The half that the browser shows.
  static let shown = """
    Learning Library

    ← Back to Library

    Bees in the City

    Key Points

      • Roofs – flat ones - suit hives.
      • Bees fly two miles; “that is all.”

    Sections

    Full Transcript


    """

  /// The Markdown, run on in one line, with sections out of order.
  static let runOn =
    "# Bees in the City **Source:** [https://e.org/watch?v=b1](https://e.org/watch?v=b1) "
    + "**Duration:** 01:02:10 ## Summary - Roofs – flat ones - suit hives. "
    + "- Bees fly two miles; “that is all.” ## Sections "
    + "- [00:09:00](https://e.org/watch?v=b1&t=540s) **Smoke - and mirrors** - Why - or why not. "
    + "- [00:00:00](https://e.org/watch?v=b1&t=0s) **Roofs** - Where hives stand. "
    + "- [00:09:00](https://e.org/watch?v=b1&t=540s) **Honey** "
    + "## Full Transcript\n"

  /// The same Markdown as a file holds it.
  static let lines = """
    # Bees in the City

    **Source:** [https://e.org/watch?v=b1](https://e.org/watch?v=b1)
    **Duration:** 01:02:10

    ## Summary

    - Roofs – flat ones - suit hives.
    - Bees fly two miles; “that is all.”

    ## Sections

    - [00:09:00](https://e.org/watch?v=b1&t=540s) **Smoke - and mirrors** - Why - or why not.
    - [00:00:00](https://e.org/watch?v=b1&t=0s) **Roofs** - Where hives stand.
    - [00:09:00](https://e.org/watch?v=b1&t=540s) **Honey**

    ## Full Transcript


    """

  static let captions = "0:00We keep 0:0312 hives on 9:02a roof. 61:07Thank you."

  /// What every form of the page above must be read as.
  static let dump = """
    title: Bees in the City
    source: https://e.org/watch?v=b1
    duration: 1:02:10
    key point: Roofs – flat ones - suit hives.
    key point: Bees fly two miles; “that is all.”
    section 0:00: Roofs — Where hives stand.
    section 9:00: Smoke - and mirrors — Why - or why not.
    section 9:00: Honey
    cue 0:00: We keep
    cue 0:03: 12 hives on
    cue 9:02: a roof.
    cue 1:01:07: Thank you.

    """

  /// A page with labels, several scripts and a footer; what the damage tests damage.
  static let rich =
    shown + runOn + """
      0:00Host: We keep 0:0312 hives on
      0:05田中：屋根の上 0:07[music] 0:09**Q:** at 4:30pm? 0:1210:30 at last
      0:15Host: Thank you 1:01:07é.

      Library · Terms

      """
}
