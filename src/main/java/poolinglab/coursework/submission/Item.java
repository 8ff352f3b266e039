package poolinglab.coursework.submission;

/**
 * A file or a folder that was handed in; not yet read.
 *
 * @param path its path inside the submission, as given: not yet checked
 * @param kind what it is
 * @param content how to read it
 */
record Item(String path, Kind kind, Content content) {

  /** What an item is. */
  enum Kind {
    FILE(""),
    FOLDER(""),
    LINK(" is a symbolic link, and links are not followed. Hand in the file itself."),
    SPECIAL(" is a pipe, a device or the like. Hand in ordinary files."),
    UNREADABLE(" cannot be read. Change its permissions, or hand it in anew.");

    private final String why;

    Kind(String why) {
      this.why = why;
    }

    boolean isRefused() {
      return !why.isEmpty();
    }
  }

  /** Reads an item. */
  @FunctionalInterface
  interface Content {
    /** The bytes; if there are more than {@code most}, exactly one more than that. */
    byte[] read(int most) throws RefusedException;
  }

  /** Why an item of this kind is refused. */
  String refusal() {
    return "answers are ordinary files; " + Harmless.of(path) + kind.why;
  }
}
