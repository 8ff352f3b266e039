package poolinglab.coursework.submission;

/** How much may be handed in: far more than an honest answer needs. */
public final class Limits {
  /** The most bytes of a source or a prediction. */
  public static final int FILE_BYTES = 64 << 10;

  /** The most bytes that are read of one submission, unpacked. */
  public static final int SUBMISSION_BYTES = 8 << 20;

  /** The most bytes of a zip on disk; it is held in memory while it is read. */
  public static final int ZIP_BYTES = 16 << 20;

  /** The most files and folders, those that are passed over as by-products not counted. */
  public static final int ENTRIES = 2_000;

  /** The most names in a path. */
  public static final int DEPTH = 12;

  /** The most characters of a path. */
  public static final int PATH_CHARACTERS = 255;

  /** The most characters of a line. */
  public static final int LINE_CHARACTERS = 10_000;

  /** The most Java files besides the answer. */
  public static final int HELPERS = 10;

  /** The most folders around an exercise's folder. */
  public static final int WRAPPERS = 3;

  /** The most sentences about what was refused, for one exercise or for the whole. */
  public static final int SENTENCES = 20;

  /** The most characters of a name that is shown. */
  public static final int SHOWN_CHARACTERS = 255;

  private Limits() {}
}
