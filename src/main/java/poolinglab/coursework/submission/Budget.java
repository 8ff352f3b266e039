package poolinglab.coursework.submission;

/** Counts what is read of one submission. */
final class Budget {
  private long used;

  /** Reads an item, and counts it even if it is refused for its size afterwards. */
  byte[] read(Item item) throws RefusedException {
    byte[] bytes = item.content().read(Limits.FILE_BYTES);
    used += bytes.length;
    return bytes;
  }

  /** Refuses to go on. */
  void check() throws RefusedException {
    if (used > Limits.SUBMISSION_BYTES) {
      throw new RefusedException(
          "a submission has at most "
              + (Limits.SUBMISSION_BYTES >> 20)
              + " MiB of sources; this has more. Hand in your own files alone.");
    }
  }
}
