package poolinglab.file;

/** How to read a file that can be read in more than one way. */
public record ReadOptions(Layout layout, Alpha alpha) {
  /** Channels first, pictures on black. */
  public static final ReadOptions DEFAULT = new ReadOptions(Layout.NCHW, Alpha.BLACK);
}
