package poolinglab.coursework.archive;

/** How much may be handed in: far more than an honest answer needs. */
public final class Limits {
  /** The most bytes of a source or a prediction. */
  public static final int FILE_BYTES = 64 << 10;

  /** The most bytes that are read of one submission, unpacked. */
  public static final int SUBMISSION_BYTES = 8 << 20;

  /** The most bytes of one learner's archive; it is held in memory while it is read. */
  public static final int ARCHIVE_BYTES = 16 << 20;

  /** The most bytes of a tar, unpacked. */
  public static final int TAR_BYTES = 2 * ARCHIVE_BYTES;

  /** The most bytes of a zip's table of contents: about 80,000 names. */
  public static final int DIRECTORY_BYTES = 4 << 20;

  /** The most archives of one learner. */
  public static final int ARCHIVES = 30;

  /** The most archives inside each other. */
  public static final int NESTED_ARCHIVES = 3;

  /** The most files and folders of one learner, not counting by-products, which are passed over. */
  public static final int ENTRIES = 2_000;

  /** The most names in a path. */
  public static final int DEPTH = 12;

  /** The most characters of a path. */
  public static final int PATH_CHARACTERS = 255;

  /** The most characters of a line. */
  public static final int LINE_CHARACTERS = 10_000;

  /** The most Java files beside the answer. */
  public static final int HELPERS = 10;

  /** The most sentences about one exercise, or about a submission as a whole. */
  public static final int SENTENCES = 20;

  /** The most characters of a name that is shown. */
  public static final int SHOWN_CHARACTERS = 255;

  private Limits() {}

  /**
   * Counts the files and folders of a learner.
   *
   * @throws ExceededException when there are more than {@link #ENTRIES}
   */
  public static void checkEntries(int count) throws ExceededException {
    if (count > ENTRIES) {
      throw new ExceededException(
          "There are more than %d files and folders. Hand in only the exercises' folders.",
          ENTRIES);
    }
  }
}
