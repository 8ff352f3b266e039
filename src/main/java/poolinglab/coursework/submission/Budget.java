package poolinglab.coursework.submission;

import poolinglab.coursework.archive.ExceededException;
import poolinglab.coursework.archive.Item;
import poolinglab.coursework.archive.Limits;
import poolinglab.coursework.archive.RefusedException;

/** Counts what is read of one submission. */
final class Budget {
  private long used;

  /** Reads a file, and counts it even if it is refused for its size afterwards. */
  byte[] read(Item item) throws RefusedException {
    if (used > Limits.SUBMISSION_BYTES) {
      throw new ExceededException(
          "The sources have more than %d MiB together. Hand in only your own files.",
          Limits.SUBMISSION_BYTES >> 20);
    }
    byte[] bytes = item.content().read(Limits.FILE_BYTES);
    used += bytes.length;
    return bytes;
  }
}
