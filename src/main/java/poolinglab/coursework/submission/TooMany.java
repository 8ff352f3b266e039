package poolinglab.coursework.submission;

/** The limit on how many files and folders are handed in. */
final class TooMany {
  private TooMany() {}

  static void refuse(int entries) throws RefusedException {
    if (entries > Limits.ENTRIES) {
      throw new RefusedException(
          "a submission has at most "
              + Limits.ENTRIES
              + " files and folders; this has more. Hand in the exercises' folders alone.");
    }
  }
}
