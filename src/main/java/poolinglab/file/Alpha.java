package poolinglab.file;

/** What becomes of a picture's alpha channel. */
public enum Alpha {
  /** The picture is put on a black ground: {@code colour · alpha / 255}. */
  BLACK,
  /** Alpha is left out, colours stay as they are stored. */
  DROP,
  /** Alpha is one more channel. */
  KEEP
}
